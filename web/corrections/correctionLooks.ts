import {
  IconArrowBackUp,
  IconCircleCheck,
  IconClock,
  IconFileCheck,
  IconHelpCircle,
  type Icon,
} from '@tabler/icons-react';
import type { CorrectionRow } from '../api/shapes.ts';
import type { Tone } from '../look/useWords.ts';

export const correctionLooks: Record<CorrectionRow['state'], { tone: Tone; icon: Icon }> = {
  open: { tone: 'warn', icon: IconClock },
  stated: { tone: 'info', icon: IconHelpCircle },
  recorded: { tone: 'ok', icon: IconCircleCheck },
  found_right: { tone: 'ok', icon: IconCircleCheck },
  paper_put_right: { tone: 'ok', icon: IconFileCheck },
  withdrawn: { tone: 'plain', icon: IconArrowBackUp },
};

export const hasEnded = ({ state }: Pick<CorrectionRow, 'state'>): boolean => state !== 'open' && state !== 'stated';
