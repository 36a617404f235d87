import type { z } from 'zod';
import type { TaskView } from '../../db/views/tasks.ts';
import type { BilingualText } from '../../domain/citation.ts';
import { askedTitle } from '../../domain/askedTitle.ts';
import { riskOf } from '../../domain/risk.ts';
import type { Rules } from '../../domain/rules.ts';
import { workingMinutesBetween } from '../../domain/workingTime.ts';
import type { contract } from '../contract/index.ts';
import type { Session } from '../session/session.ts';
import { sent } from './sent.ts';
import { groupOf, type GroupBounds } from './taskGroups.ts';

type TaskAnswer = z.output<NonNullable<typeof contract.readTask.answer>>;

/** A task as its reader's inbox shows it. */
export function taskAnswer(rules: Rules, session: Session, bounds: GroupBounds, task: TaskView): TaskAnswer {
  const { asked, assurance: _a, throughId: _t, through: _n, ...row } = task;
  return {
    ...sent(row),
    title: askedTitle(task.kind, asked),
    reason: asked.reason,
    risk: riskOf(task.kind, asked.permissions),
    remainingMinutes: Math.round(workingMinutesBetween(rules.calendar, bounds.now, task.dueAt)),
    group: groupOf(bounds, task.dueAt),
    needs: needsOf(rules, session, bounds.now, task),
  };
}

/** What keeps this session from deciding the task now, as `canDecide` would say; null when nothing does. */
function needsOf(
  { pack }: Rules,
  session: Session,
  now: Date,
  task: TaskView,
): { code: string; text: BilingualText } | null {
  if (task.throughId !== null && task.throughId !== session.accountId)
    return { code: 'account_needed', text: accountText(task.through ?? '') };
  const isFresh = (at: Date | null) =>
    at !== null && now.getTime() - at.getTime() <= pack.session.freshMinutes * 60_000;
  if (task.assurance === 'second-factor' && !isFresh(session.secondFactorAt))
    return { code: 'second_factor_needed', text: factorText(task.through) };
  if (task.assurance !== 'link' && !isFresh(session.beganAt)) return { code: 'sign_in_again', text: freshText };
  return null;
}

const accountText = (userName: string): BilingualText => ({
  vi: `Đăng nhập bằng tài khoản ${userName} để quyết định.`,
  en: `Sign in through the account ${userName} to decide.`,
});
const factorText = (userName: string | null): BilingualText => ({
  vi: `Đăng nhập lại bằng tài khoản ${userName ?? ''} kèm mã xác thực để quyết định.`,
  en: `Sign in again through the account ${userName ?? ''} with its code to decide.`,
});
const freshText: BilingualText = {
  vi: 'Bước này cần một lần đăng nhập mới.',
  en: 'This stage needs a fresh sign-in.',
};
