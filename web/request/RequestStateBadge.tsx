import type { RequestState } from '../api/shapes.ts';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { stateLooks } from './stateLooks.ts';

/** The state of a request. */
export function RequestStateBadge({ state }: { state: RequestState }) {
  const { t } = useWords();
  const { tone, icon } = stateLooks[state];
  return (
    <State tone={tone} icon={icon}>
      {t(`terms.requestState.${state}`)}
    </State>
  );
}
