import { IconAlertTriangle, IconCalendarTime, IconRefresh, IconRoute } from '@tabler/icons-react';
import { useMe } from '../api/queries.ts';
import type { Finding, Preview } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { Loading } from '../look/Loading.tsx';
import { Note } from '../look/Note.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { Chain } from '../request/Chain.tsx';
import { FindingsVerdict } from '../request/Findings.tsx';
import { nearTime } from '../time/phrases.ts';
import { Conflict, type WayBack } from './Conflict.tsx';
import { conflictsIn } from './conflicts.ts';

export interface PreviewQuery {
  data: Preview | undefined;
  error: Error | null;
  isFetching: boolean;
  isEnabled: boolean;
  refetch: () => unknown;
}

interface PreviewPanelProps {
  preview: PreviewQuery;
  /** What it waits for. */
  notYet: string;
  ways: WayBack[];
}

/** Beside the steps: what stands against the request, and who would approve it. */
export function PreviewPanel({ preview, notYet, ways }: PreviewPanelProps) {
  const { t } = useWords();
  const { data, error, isFetching, refetch } = preview;
  return (
    <div className="side-col" aria-live="polite" aria-busy={isFetching}>
      {error && !isFetching && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <Findings findings={data.findings} ways={ways} />}
      {data ? (
        <Approval preview={data} />
      ) : (
        <Card title={t('wizard.whoApproves')}>
          {isFetching ? (
            <Loading rows={3} />
          ) : (
            <p className="body muted small row">
              <IconRoute className="i" aria-hidden />
              {notYet}
            </p>
          )}
        </Card>
      )}
    </div>
  );
}

function Findings({ findings, ways }: { findings: Finding[]; ways: WayBack[] }) {
  const { both } = useWords();
  const conflicts = conflictsIn(findings);
  const warned = findings.filter(({ outcome }) => outcome === 'warning');
  return (
    <>
      {conflicts.map((rules, n) => (
        <Conflict key={n} findings={rules} ways={ways} id={n === 0 ? 'conflict' : undefined} />
      ))}
      {warned.map((finding, n) => (
        <Note key={`${finding.code}-${n}`} tone="warn" icon={IconAlertTriangle}>
          <b>{both(finding.text)}</b>
          <p>{finding.waysOut.map(both).join('; ')}</p>
          <p className="cite">{both(finding.citation.title)}</p>
        </Note>
      ))}
      {conflicts.length === 0 && warned.length === 0 && <FindingsVerdict findings={findings} />}
    </>
  );
}

function Approval({ preview }: { preview: Preview }) {
  const { t, language } = useWords();
  const me = useMe();
  const { chain, expectedBy } = preview;
  return (
    <Card
      title={t('wizard.whoApproves')}
      end={
        <span className="live">
          <IconRefresh className="i xs" aria-hidden />
          {t('wizard.recomputed')}
        </span>
      }
    >
      <div className="body">
        <Chain stages={chain} meId={me.officer.id} brief />
      </div>
      {expectedBy && (
        <footer className="small muted">
          <IconCalendarTime className="i" aria-hidden />
          <span>
            {t('wizard.expected')} <b className="num">{nearTime(expectedBy, new Date(), language)}</b>
          </span>
        </footer>
      )}
    </Card>
  );
}
