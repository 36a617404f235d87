import fc from 'fast-check';
import { chatChannels } from '../../domain/messageChannel.ts';
import type { MessageTemplate } from '../../domain/messageTemplate.ts';
import { noticeKinds, noticeRoute, type NoticeChoice } from '../../domain/noticeRoute.ts';

const templates = Object.keys(noticeKinds) as MessageTemplate[];
const anyChoice: fc.Arbitrary<NoticeChoice> = fc.record({
  dutyBy: fc.constantFrom('mail' as const, 'both' as const),
  newsBy: fc.constantFrom('mail' as const, 'chat' as const, 'both' as const),
  linked: fc.subarray([...chatChannels]),
});

/** Written out, so that nobody makes a duty of theirs into news by a slip. */
const DUTIES: MessageTemplate[] = [
  'task_ask', 'task_reminder', 'task_escalated', 'task_reassigned', 'request_sent_back', 'question_asked', 'grant_revoked', 'decision_receipt',
  'decision_disputed', 'account_issued', 'account_handed_over', 'account_frozen', 'password_case_reported', 'password_case_duty', 'password_reissued',
  'password_case_incident', 'review_started', 'review_reminder', 'review_escalated', 'review_packet_moved', 'review_closed', 'correction_due',
  'correction_escalated',
]; // prettier-ignore
const LETTERS: MessageTemplate[] = ['sign_in_link', 'account_locked', 'password_report_link'];

test('which messages are duties, and which only a mail may carry', () => {
  const ofKind = (kind: string) => templates.filter((template) => noticeKinds[template] === kind);
  expect(ofKind('duty').sort()).toEqual([...DUTIES].sort());
  expect(ofKind('letter').sort()).toEqual([...LETTERS].sort());
});

test('whatever an officer chooses, every message goes somewhere, a duty and a letter always by mail, a letter never by chat', () => {
  fc.assert(
    fc.property(fc.constantFrom(...templates), anyChoice, (template, choice) => {
      const route = noticeRoute(template, choice);
      expect(route.length).toBeGreaterThan(0);
      expect(new Set(route).size).toBe(route.length);
      if (DUTIES.includes(template) || LETTERS.includes(template)) expect(route).toContain('mail');
      if (LETTERS.includes(template)) expect(route).toEqual(['mail']);
      for (const way of route) expect(way === 'mail' || choice.linked.includes(way)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('what is chosen is what happens', () => {
  const linked = ['matrix'] as const;
  expect(noticeRoute('comment_added', { dutyBy: 'mail', newsBy: 'chat', linked })).toEqual(['matrix']);
  expect(noticeRoute('comment_added', { dutyBy: 'mail', newsBy: 'mail', linked })).toEqual(['mail']);
  expect(noticeRoute('comment_added', { dutyBy: 'mail', newsBy: 'both', linked })).toEqual(['mail', 'matrix']);
  expect(noticeRoute('task_ask', { dutyBy: 'both', newsBy: 'chat', linked })).toEqual(['mail', 'matrix']);
  expect(noticeRoute('task_ask', { dutyBy: 'mail', newsBy: 'chat', linked })).toEqual(['mail']);
  expect(noticeRoute('comment_added', { dutyBy: 'mail', newsBy: 'chat', linked: [] })).toEqual(['mail']);
});
