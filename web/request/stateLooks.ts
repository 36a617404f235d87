import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconClockX,
  IconSend,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { RequestState } from '../api/shapes.ts';
import type { Tone } from '../look/useWords.ts';

/** How the state of a request looks. */
export const stateLooks: Record<RequestState, { tone: Tone; icon: Icon }> = {
  submitted: { tone: 'info', icon: IconSend },
  asking: { tone: 'info', icon: IconClock },
  sent_back: { tone: 'warn', icon: IconArrowBackUp },
  approved: { tone: 'ok', icon: IconCheck },
  rejected: { tone: 'danger', icon: IconX },
  expired: { tone: 'danger', icon: IconClockX },
  withdrawn: { tone: 'plain', icon: IconX },
  failed: { tone: 'danger', icon: IconAlertTriangle },
};
