import { IconPencil } from '@tabler/icons-react';
import { useMe } from '../api/queries.ts';
import { LinkButton } from '../look/LinkButton.tsx';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';
import { draftKey, readDraft } from '../wizard/draft.ts';

const kinds = [
  { kind: 'permission.grant', purpose: undefined, to: '/requests/new' },
  { kind: 'account.issue', purpose: 'account.issue', to: '/requests/new/account' },
  { kind: 'account.handover', purpose: 'account.handover', to: '/requests/new/handover' },
  { kind: 'account.withdraw', purpose: 'account.withdraw', to: '/requests/new/withdrawal' },
] as const;

/** Requests that were begun on this device and not sent, each with the way to go on. */
export function WaitingDrafts() {
  const { t } = useWords();
  const { id } = useMe().officer;
  const isThere = () => true;
  const waiting = kinds.filter(({ purpose }) => readDraft(localStorage, draftKey(id, purpose), isThere) !== null);
  if (waiting.length === 0) return null;
  return (
    <Note
      tone="accent"
      icon={IconPencil}
      acts={waiting.map(({ kind, to }) => (
        <LinkButton key={kind} to={to} size="xs" variant="default">
          {t('wizard.draftContinue')}: {t(`ask.kindOf.${kind}`)}
        </LinkButton>
      ))}
    >
      <b>{t('wizard.draftWaits')}</b>
    </Note>
  );
}
