import type { z } from 'zod';
import type { StageView } from '../../db/views/chain.ts';
import type { ToldEventView } from '../../db/views/events.ts';
import type { OfficerRef } from '../../db/views/refs.ts';
import type { contract } from '../contract/index.ts';

type Entry = z.output<NonNullable<typeof contract.readRequest.answer>>['timeline'][number];
type Scalar = string | number | boolean | null;

/** Officers whom events name by id: whoever was asked, reminded or given a task. */
export function officersIn(events: readonly ToldEventView[]): string[] {
  return [...new Set(events.flatMap(({ detail }) => idsTo(detail)))];
}

/** What happened, and what will happen if nobody acts: the reminders, escalation and closing of the open task. */
export function timelineAnswer(
  events: readonly ToldEventView[],
  people: ReadonlyMap<string, OfficerRef>,
  open: StageView | undefined,
): Entry[] {
  const past = events.map(({ at, event, officer, account, channel, detail, note }) => ({
    at: at.toISOString(),
    event,
    actor: officer,
    account,
    channel,
    to: idsTo(detail).flatMap((id) => people.get(id) ?? []),
    note,
    data: scalarsOf(detail),
    planned: false,
  }));
  return [...past, ...(open ? plannedOf(open) : [])];
}

function plannedOf(stage: StageView): Entry[] {
  const { reminders, remindersSent, escalatedAt, dueAt, closesAt, key } = stage;
  const to = stage.asked.filter(({ removed }) => !removed).map(({ officer }) => officer);
  const entry = (event: string, at: Date, told: OfficerRef[], data: Record<string, Scalar> = {}): Entry => ({
    at: at.toISOString(),
    event,
    actor: null,
    account: null,
    channel: null,
    to: told,
    note: null,
    data: { stage: key, ...data },
    planned: true,
  });
  const sentAlready = remindersSent ?? 0;
  const left = escalatedAt ? [] : (reminders ?? []).slice(sentAlready);
  return [
    ...left.map((at, i) => entry('task.reminded', at, to, { number: sentAlready + i + 1 })),
    ...(escalatedAt || !dueAt ? [] : [entry('task.escalated', dueAt, [])]),
    ...(closesAt ? [entry('task.expired', closesAt, [])] : []),
  ];
}

/** Events say to whom in `added`, and in `to` where that is an id or several; `to` may also be a role. */
function idsTo({ added, to }: Record<string, unknown>): string[] {
  const named = [added, to].flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  return named.filter((id): id is string => typeof id === 'string' && UUID.test(id));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function scalarsOf(detail: Record<string, unknown>): Record<string, Scalar> {
  return Object.fromEntries(
    Object.entries(detail).filter((pair): pair is [string, Scalar] => pair[1] === null || typeof pair[1] !== 'object'),
  );
}
