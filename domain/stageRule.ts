import { z } from 'zod';
import { bilingualText, citationSchema } from './citation.ts';
import { permissions } from './permission.ts';

/**
 * Who decides a stage: a role in the organisation, or a party to a handover (who gives the account, who takes it), resolved to
 * people when it is asked and again when it is decided.
 */
export const stageRoles = ['head_of_unit', 'admin_officer', 'it_department', 'giver', 'taker'] as const;
export type StageRole = (typeof stageRoles)[number];

/**
 * To whom an overdue stage goes: the head of the next approving unit above, the IT department's system admins, the head of
 * the unit itself in place of a party, or nobody, where nobody else can say it.
 */
export const escalationTargets = ['superior_head', 'it_department', 'head_of_unit', 'nobody'] as const;
export type EscalationTarget = (typeof escalationTargets)[number];

/** How much an approver must prove: the one-time link, a fresh sign-in, or a second factor as well. */
export const assuranceLevels = ['link', 'session', 'second-factor'] as const;
export type Assurance = (typeof assuranceLevels)[number];

/** Which requests pass a stage; see `requestReach`. `system_admin_account`: those about such an account. */
export const stageConditions = ['always', 'within_department', 'system_wide', 'system_admin_account'] as const;
export type StageCondition = (typeof stageConditions)[number];

/** How far a request for a permission reaches. */
export type Reach = 'within_department' | 'system_wide';

const workingMinutes = z.int().positive();

/** One stage of a kind of request. All lengths are working minutes (see workingTime.ts). */
export const stageRule = z
  .strictObject({
    key: z.string().min(1),
    role: z.enum(stageRoles),
    when: z.enum(stageConditions),
    assurance: z.enum(assuranceLevels),
    /** Which permission the account must hold through which it is decided; null where people decide as themselves. */
    permission: z.enum(permissions).nullable(),
    /** Whoever would decide it and has asked is not asked again; once a request (R21: one human holds at most one stage). */
    askerCounts: z.boolean(),
    /** From opening until the stage is overdue and escalates. */
    deadlineMinutes: workingMinutes,
    /** How long before the deadline each reminder goes out, the earliest first. */
    reminders: z.array(workingMinutes),
    escalation: z.strictObject({ to: z.enum(escalationTargets), deadlineMinutes: workingMinutes }),
    /** From opening until the request expires undecided. */
    closesAfterMinutes: workingMinutes,
    title: bilingualText,
    citation: citationSchema,
  })
  .check(({ value, issues }) => {
    for (const message of stageFaults(value)) issues.push({ code: 'custom', input: value, message });
  });
export type StageRule = z.infer<typeof stageRule>;

/** Who may revoke at once, without approval (design: giving up one's own; the competent head or admin officer). */
export const immediateRoles = ['beneficiary', 'head_of_unit', 'admin_officer', 'it_department'] as const;

/** A kind of request: who may do it at once, and else its stages in order. */
export const requestRule = z.strictObject({
  title: bilingualText,
  atOnceFor: z.array(z.enum(immediateRoles)),
  stages: z.array(stageRule).min(1),
  citation: citationSchema,
});

interface StageTimes {
  assurance: Assurance;
  escalation: { to: EscalationTarget; deadlineMinutes: number };
  deadlineMinutes: number;
  reminders: number[];
  closesAfterMinutes: number;
}

function stageFaults(stage: StageTimes): string[] {
  const { deadlineMinutes, reminders, escalation, closesAfterMinutes } = stage;
  const faults: string[] = [];
  if (stage.assurance === 'second-factor' && escalation.to !== 'it_department')
    faults.push('escalates to people without an account, who have no second factor');
  if (reminders.some((before) => before >= deadlineMinutes))
    faults.push('a reminder lies before or at the opening of the stage');
  if (reminders.some((before, i) => i > 0 && before >= reminders[i - 1]!)) faults.push('reminders are not in order');
  if (closesAfterMinutes < deadlineMinutes + escalation.deadlineMinutes)
    faults.push('closes before the escalation is over');
  return faults;
}
