import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useState } from 'react';
import type { RequestVersion } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { useWords } from '../look/useWords.ts';
import { formatShort } from '../time/calendar.ts';
import { useVersionWords } from './RequestFacts.tsx';
import { versionDiff, type DiffField, type FieldDiff } from './versionDiff.ts';

/** What the last version changed against the one before. */
export function VersionDiffCard({ before, after }: { before: RequestVersion; after: RequestVersion }) {
  const { t } = useWords();
  const words = useVersionWords();
  const [isWhole, setWhole] = useState(false);
  const diff = versionDiff(words(before), words(after));
  const changed = diff.filter(({ isChanged }) => isChanged);
  return (
    <Card
      title={t('request.diff', { from: before.version, to: after.version })}
      hint={t('request.diffCount', { changed: changed.length, same: diff.length - changed.length })}
      end={
        <Button
          size="xs"
          variant="light"
          leftSection={<IconListDetails className="i s" aria-hidden />}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('request.showChanged') : t('request.showAll', { count: diff.length })}
        </Button>
      }
    >
      <div
        className="grid-wrap"
        tabIndex={0}
        role="region"
        aria-label={t('request.diff', { from: before.version, to: after.version })}
      >
        <table className="grid diff">
          <DiffHead before={before} after={after} />
          <tbody>
            {(isWhole ? diff : changed).map((one) => (
              <DiffRow key={one.field} diff={one} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function DiffHead({ before, after }: { before: RequestVersion; after: RequestVersion }) {
  const { t } = useWords();
  const head = (one: RequestVersion) =>
    t('request.diffVersion', { version: one.version, at: formatShort(one.submittedAt, new Date()) });
  return (
    <thead>
      <tr>
        <th scope="col">{t('request.diffField')}</th>
        <th scope="col" className="num">
          {head(before)}
        </th>
        <th scope="col" className="num">
          {head(after)}
        </th>
      </tr>
    </thead>
  );
}

const labels: Record<
  DiffField,
  'request.permissions' | 'wizard.group' | 'request.scope' | 'request.period' | 'request.reason'
> = {
  permissions: 'request.permissions',
  group: 'wizard.group',
  scope: 'request.scope',
  period: 'request.period',
  reason: 'request.reason',
};

function DiffRow({ diff }: { diff: FieldDiff }) {
  const { t } = useWords();
  const { field, before, after, isChanged } = diff;
  return (
    <tr>
      <th scope="row">{t(labels[field])}</th>
      {isChanged ? (
        <>
          <td className="num">
            <del>
              <span className="vh">{t('request.diffOld')}</span>
              {before}
            </del>
          </td>
          <td className="num">
            <ins>
              <span className="vh">{t('request.diffNew')}</span>
              {after}
            </ins>
          </td>
        </>
      ) : (
        <>
          <td className="num muted">{before}</td>
          <td className="faint">{t('request.same')}</td>
        </>
      )}
    </tr>
  );
}
