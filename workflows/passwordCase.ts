import { condition, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { PasswordCaseActivities } from '../activities/passwordCaseActivities.ts';
import type { CaseEnd } from '../domain/passwordCase.ts';
import { lookAgainSignal } from './lookAgain.ts';

const rows = proxyLocalActivities<PasswordCaseActivities>({
  startToCloseTimeout: '10 s',
  // Beyond it a retry waits on a timer of the server, so that a long outage of the database holds no workflow task.
  localRetryThreshold: '10 s',
  retry: { initialInterval: '200 ms', maximumInterval: '1 minute' },
});

/**
 * A lost or stolen password from its report to its end (Decision 240/QĐ-TCHQ, article 10.6). The workflow id is the case id.
 *
 * The rows decide, also about the two reports that run side by side: this workflow waits for what was written or falls due, and
 * has it tended. What a report does to the account was done before it began.
 */
export async function passwordCase({ caseId }: { caseId: string }): Promise<CaseEnd> {
  let written = false;
  setHandler(lookAgainSignal, () => void (written = true));
  for (;;) {
    written = false; // before the rows are read: what is written meanwhile makes one more look
    const view = await rows.tendCase({ caseId });
    if (view.state === 'ended') return view.end;
    if (view.msUntilNextDue === null) await condition(() => written);
    else await condition(() => written, view.msUntilNextDue);
  }
}
