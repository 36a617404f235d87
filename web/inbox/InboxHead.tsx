import { CloseButton, TextInput } from '@mantine/core';
import { IconFilter, IconPlus, IconUserShare } from '@tabler/icons-react';
import { LinkButton } from '../look/LinkButton.tsx';
import type { TaskGroup, TaskPage } from '../api/shapes.ts';
import { useDocumentTitle } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { groupOrder } from './groups.ts';

interface InboxHeadProps {
  counts: TaskPage['counts'] | undefined;
  group: TaskGroup | undefined;
  choose: (group: TaskGroup | undefined) => void;
  filter: string;
  setFilter: (filter: string) => void;
}

/** The heading of the inbox: what to do from here, the views with their counts, the filter. */
export function InboxHead({ counts, group, choose, filter, setFilter }: InboxHeadProps) {
  const { t } = useWords();
  useDocumentTitle(counts ? `${t('inbox.title')} (${counts.all})` : t('inbox.title'));
  return (
    <div className="inbox-head">
      <div className="row wrap">
        <h1 className="grow">{t('inbox.title')}</h1>
        <LinkButton
          className="desk-only"
          to="/absence"
          size="xs"
          variant="light"
          leftSection={<IconUserShare className="i s" aria-hidden />}
        >
          {t('inbox.away')}
        </LinkButton>
        <LinkButton
          className="desk-only"
          to="/requests/new"
          size="xs"
          variant="default"
          leftSection={<IconPlus className="i s" aria-hidden />}
        >
          {t('inbox.create')}
        </LinkButton>
      </div>
      <div className="inbox-views">
        <Views counts={counts} group={group} choose={choose} />
        <Filter filter={filter} setFilter={setFilter} />
      </div>
    </div>
  );
}

function Views({ counts, group, choose }: Pick<InboxHeadProps, 'counts' | 'group' | 'choose'>) {
  const { t } = useWords();
  return (
    <div className="tabs" role="group" aria-label={t('inbox.views')}>
      {([undefined, ...groupOrder] as const).map((one) => (
        <button key={one ?? 'all'} type="button" aria-pressed={group === one} onClick={() => choose(one)}>
          {t(`inbox.${one ?? 'all'}`)}
          <span className={one === 'overdue' && counts?.overdue ? 'count hot' : 'count'}>
            {counts?.[one ?? 'all'] ?? '–'}
          </span>
        </button>
      ))}
    </div>
  );
}

function Filter({ filter, setFilter }: Pick<InboxHeadProps, 'filter' | 'setFilter'>) {
  const { t } = useWords();
  return (
    <TextInput
      className="inbox-filter"
      size="sm"
      aria-label={t('inbox.filter')}
      placeholder={t('inbox.filter')}
      leftSection={<IconFilter className="i s" aria-hidden />}
      value={filter}
      onChange={(event) => setFilter(event.currentTarget.value)}
      rightSection={
        filter && <CloseButton size="sm" aria-label={t('inbox.clearFilter')} onClick={() => setFilter('')} />
      }
    />
  );
}
