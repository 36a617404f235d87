import type { Grant, UnitRow } from '../api/shapes.ts';
import { addMonths, calendarDay } from '../time/calendar.ts';
import type { WizardValues } from './values.ts';

/** The wizard filled in with a grant that is to go on: the same for six months more, from the day it ends. */
export function renewalOf(grant: Grant, units: UnitRow[]): WizardValues {
  const { id, name } = grant.unit;
  const from = calendarDay(grant.to);
  return {
    officer: grant.officer,
    account: grant.account,
    workGroup: grant.workGroup,
    permissions: [grant.permission],
    unit: { id, name, subordinates: units.find((unit) => unit.id === id)?.subordinates ?? 0 },
    withSubordinates: grant.withSubordinates,
    from,
    to: addMonths(from, 6),
    reason: '',
    renewsGrantId: grant.id,
  };
}
