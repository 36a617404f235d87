import { IconAlertOctagon, IconLockQuestion, type Icon } from '@tabler/icons-react';
import type { CaseSeverity } from '../api/shapes.ts';
import type { Tone } from '../look/useWords.ts';

/** How grave what was reported is, the gravest first, and how it looks. */
export const severityLooks: Record<CaseSeverity, { tone: Tone; icon: Icon }> = {
  compromised: { tone: 'danger', icon: IconAlertOctagon },
  suspected: { tone: 'danger', icon: IconAlertOctagon },
  lost: { tone: 'warn', icon: IconLockQuestion },
};
