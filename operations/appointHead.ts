import * as appointments from '../db/appointments.ts';
import { record } from '../db/audit.ts';
import * as officerChanges from '../db/officerChanges.ts';
import type { Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import { askAnew, lockConcerned } from './askAnew.ts';
import { wakeCases } from './passwordCase/wakeCases.ts';
import { placeDossier } from './placeDossier.ts';

/** A new head, acting or not. `position` is the title that they bear from now on. */
export interface HeadAppointment {
  unitId: string;
  officerId: string;
  post: 'head' | 'acting_head';
  position: string;
}

/**
 * Appoints the head of a unit (bổ nhiệm) from among its own officers; who comes from elsewhere is transferred first. The
 * present head's appointment ends, both dossiers go to the units that now manage them (R8), and open tasks are asked anew.
 *
 * @throws Refused `not_found` · `not_eligible` (has left, serves elsewhere, leads it already)
 */
export async function appointHead(tx: Transaction, rules: Rules, appointment: HeadAppointment): Promise<void> {
  const { unitId, officerId, post, position } = appointment;
  const expected = await appointments.headOf(tx, unitId);
  const officerIds = [officerId, ...(expected ? [expected.officerId] : [])];
  const concerned = await lockConcerned(tx, { officerIds, unitId });
  const unit = await officerChanges.lockUnit(tx, unitId);
  const officer = await officerChanges.lock(tx, officerId);
  if (!unit || !officer) throw new Refused('not_found', {});
  const present = await appointments.headOf(tx, unitId);
  const fault = faultOf(appointment, officer, present);
  if (fault) throw new Refused('not_eligible', { because: fault });
  if (present) await endPost(tx, present);
  for (const held of await appointments.ofOfficer(tx, officerId)) if (held.unitId === unitId) await endPost(tx, held);
  await appointments.begin(tx, { unitId, officerId, post });
  await officerChanges.move(tx, { officerId, unitId, position });
  const subject = { kind: 'officer', id: officerId } as const;
  await record(tx, { event: 'head.appointed', subject, detail: { unit: unit.code, post } });
  for (const id of new Set([officerId, ...(present ? [present.officerId] : [])])) await placeDossier(tx, rules, id);
  await askAnew(tx, rules, concerned);
  await wakeCases(tx, { officerIds, unitId });
}

function faultOf(
  { unitId, officerId, post }: HeadAppointment,
  officer: { state: string; unitId: string },
  present: appointments.AppointmentRow | undefined,
): string | null {
  if (officer.state === 'left') return 'officer_has_left';
  if (officer.unitId !== unitId) return 'serves_elsewhere';
  return present?.officerId === officerId && present.post === post ? 'leads_it_already' : null;
}

async function endPost(tx: Transaction, { id, officerId, unitCode, post }: appointments.AppointmentRow): Promise<void> {
  await appointments.end(tx, id);
  const subject = { kind: 'officer', id: officerId } as const;
  await record(tx, { event: 'appointment.ended', subject, detail: { unit: unitCode, post, reason: 'new_head' } });
}
