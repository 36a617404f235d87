import { IconCheck, IconEqualNot, IconFileOff, type Icon } from '@tabler/icons-react';
import type { FieldVerdict } from '../../api/shapes.ts';
import type { Tone } from '../../look/useWords.ts';

/** As the keys 1, 2, 3 give them. */
export const verdictsInOrder: readonly FieldVerdict[] = ['match', 'mismatch', 'paper_missing'];

export const verdictLooks: Record<FieldVerdict, { tone: Tone; icon: Icon }> = {
  match: { tone: 'ok', icon: IconCheck },
  mismatch: { tone: 'warn', icon: IconEqualNot },
  paper_missing: { tone: 'hold', icon: IconFileOff },
};
