import { IconCheck, IconCircleCheck, IconClock, IconUsers, IconX, type Icon } from '@tabler/icons-react';
import type { CaseRow } from '../api/shapes.ts';
import { State } from '../look/State.tsx';
import { useWords, type Tone } from '../look/useWords.ts';

const looks: Record<CaseRow['state'], [Tone, Icon]> = {
  reported: ['warn', IconClock],
  ready: ['info', IconUsers],
  prepared: ['info', IconUsers],
  confirmed: ['info', IconClock],
  reissued: ['ok', IconCheck],
  reviewed: ['ok', IconCheck],
  closed: ['plain', IconCircleCheck],
  false_report: ['plain', IconX],
  account_withdrawn: ['plain', IconX],
  handed_over: ['plain', IconX],
};

/** The state of a case. */
export function CaseStateBadge({ state }: { state: CaseRow['state'] }) {
  const { t } = useWords();
  const [tone, icon] = looks[state];
  return (
    <State tone={tone} icon={icon}>
      {t(`cases.state.${state}`)}
    </State>
  );
}
