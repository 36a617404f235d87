import type { CorrectionRow } from '../api/shapes.ts';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { correctionLooks } from './correctionLooks.ts';

/** The state of a correction. */
export function CorrectionStateBadge({ state }: { state: CorrectionRow['state'] }) {
  const { t } = useWords();
  const { tone, icon } = correctionLooks[state];
  return (
    <State tone={tone} icon={icon}>
      {t(`corrections.state.${state}`)}
    </State>
  );
}
