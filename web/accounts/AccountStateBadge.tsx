import { IconCheck, IconClock, IconLock, IconX } from '@tabler/icons-react';
import type { AccountState } from '../api/shapes.ts';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';

const looks = {
  awaiting_password: { tone: 'info', icon: IconClock },
  active: { tone: 'ok', icon: IconCheck },
  frozen: { tone: 'warn', icon: IconLock },
  withdrawn: { tone: 'plain', icon: IconX },
} as const;

/** The state of an account. */
export function AccountStateBadge({ state }: { state: AccountState }) {
  const { t } = useWords();
  const { tone, icon } = looks[state];
  return (
    <State tone={tone} icon={icon}>
      {t(`terms.accountState.${state}`)}
    </State>
  );
}
