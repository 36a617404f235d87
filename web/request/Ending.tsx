import { IconArrowBackUp, IconFlag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RequestDetail, Verdict } from '../api/shapes.ts';
import { Note } from '../look/Note.tsx';
import { quoted } from '../look/quoted.ts';
import { useWords } from '../look/useWords.ts';
import { vi } from '../texts/vi.ts';
import { has } from './has.ts';

/** Why it was sent back or how it ended, before all else. */
export function Ending({ detail }: { detail: RequestDetail }) {
  const { t } = useWords();
  const { state, endReason } = detail;
  if (state === 'sent_back') {
    return (
      <Note tone="warn" icon={IconArrowBackUp}>
        <b>{t('request.sentBackNote')}</b>
        <Said detail={detail} verdict="send_back" />
      </Note>
    );
  }
  if (state === 'rejected') {
    return (
      <Ended>
        <Said detail={detail} verdict="deny" />
      </Ended>
    );
  }
  if (!endReason) return null;
  // People's own words where somebody withdrew it, else a code.
  const code = has(vi.ends, endReason) ? endReason : 'other';
  return <Ended>{state === 'withdrawn' ? <p>{quoted(endReason)}</p> : <p>{t(`ends.${code}`)}</p>}</Ended>;
}

function Ended({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <Note tone="plain" icon={IconFlag}>
      <b>{t('request.endReason')}</b>
      {children}
    </Note>
  );
}

/** Who gave the verdict, and in which words. */
function Said({ detail, verdict }: { detail: RequestDetail; verdict: Verdict }) {
  const said = detail.chain.findLast(({ decision }) => decision?.verdict === verdict)?.decision;
  if (!said) return null;
  return (
    <p>
      {said.by.name}
      {said.reason && `: ${quoted(said.reason)}`}
    </p>
  );
}
