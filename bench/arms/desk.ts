import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { MailSink } from '../house/mailSink.ts';
import type { People } from '../house/people.ts';
import type { OpenTask, RequestWatch } from '../house/requestWatch.ts';
import type { HttpClient } from '../load/httpClient.ts';
import { grantForm } from './grantForm.ts';

/** One to the head of unit who is asked, one to the requester who hears of the end. */
const MAILS_A_REQUEST = 2;
const PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 10;

export interface DeskInput {
  http: HttpClient;
  people: People;
  sink: MailSink;
  watch: RequestWatch;
  admin: pg.Pool;
}

/** The people of the organisation at their browsers: what they do, over HTTP, each answer checked. */
export interface Desk {
  /** The next officer asks. @returns the request's id */
  submit(): Promise<string>;
  /** Resolves when somebody is asked, by the task and by the mail. */
  asked(requestId: string): Promise<OpenTask>;
  /** Whoever is asked approves. */
  approve(task: OpenTask): Promise<void>;
  /** Resolves when the request is approved and its grant is there. */
  inEffect(requestId: string): Promise<void>;
  /** Resolves when the requester has heard of the end. */
  told(requestId: string): Promise<void>;
  /** Resolves when nothing is left to be done: no hand-over, no message that is due. @throws Error on a mail too many */
  quiet(): Promise<void>;
}

export function openDesk({ http, people, sink, watch, admin }: DeskInput): Desk {
  let asked = 0;
  return {
    submit: async () => {
      const turn = asked++;
      const asker = people.askers[turn % people.askers.length]!;
      const body = { kind: 'permission.grant', form: grantForm(asker, Math.floor(turn / people.askers.length)) };
      const call = { expected: 201, headers: { ...people.headersOf(asker.officerId), ...newKey() } };
      const { id, state } = await http.post<{ id: string; state: string }>('/api/requests', body, call);
      if (state !== 'submitted') throw new Error(`a request was answered as ${state}`);
      return id;
    },
    asked: async (requestId) => {
      await sink.until(requestId, 1);
      return watch.openTask(requestId);
    },
    approve: async ({ taskId, version, officerId }) => {
      const call = { expected: 200, headers: { ...people.headersOf(officerId), ...newKey() } };
      const decision = { version, verdict: 'approve' };
      const path = `/api/tasks/${taskId}/decision`;
      const answer = await http.post<{ verdict: string; receiptNo: string }>(path, decision, call);
      if (answer.verdict !== 'approve' || !answer.receiptNo) throw new Error('a decision was not recorded');
    },
    inEffect: watch.inEffect,
    told: (requestId) => sink.until(requestId, MAILS_A_REQUEST),
    quiet: async () => {
      await until(() => nothingWaits(admin));
      if (sink.mails !== asked * MAILS_A_REQUEST) {
        throw new Error(`${sink.mails} mails came for ${asked} requests, ${asked * MAILS_A_REQUEST} were to come`);
      }
    },
  };
}

const newKey = () => ({ 'Idempotency-Key': randomUUID() });

async function nothingWaits(admin: pg.Pool): Promise<boolean> {
  const { rows } = await admin.query<{ waits: boolean }>(
    `select exists (select from engine_outbox where delivered_at is null)
         or exists (select from message where state = 'due' and due_at <= now()) as waits`,
  );
  return !rows[0]!.waits;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('the product did not come to rest');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
