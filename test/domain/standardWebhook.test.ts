import { webhookFault, webhookSignature } from '../../domain/standardWebhook.ts';

/** The example of the specification's own libraries: secret, id, time and body with the signature that they must give. */
const EXAMPLE = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const { secret, signature, ...webhook } = EXAMPLE;
const now = new Date(1_614_265_330_000);
const MINUTE = 60_000;
const OTHER = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';

test('it signs as the libraries of the specification do', () => {
  expect(webhookSignature(secret, webhook)).toBe(signature);
});

test('what was signed with the secret, or with either of two, is believed', () => {
  expect(webhookFault(secret, { ...webhook, signature }, now)).toBeNull();
  expect(webhookFault(`${OTHER} ${secret}`, { ...webhook, signature }, now)).toBeNull();
  expect(webhookFault(secret, { ...webhook, signature: `v1,AAAA v2,BBBB ${signature}` }, now)).toBeNull();
});

test.each([
  ['no signature', { signature: '' }],
  ['another version', { signature: signature.replace('v1', 'v2') }],
  ['another id', { id: 'msg_other' }],
  ['another time', { timestamp: '1614265331' }],
  ['another body', { body: '{"test": 2432232315}' }],
  ['an id that reaches into the time', { id: `${EXAMPLE.id}.1614265330`, timestamp: '1' }],
])('with %s it is not', (_, change) => {
  expect(webhookFault(secret, { ...webhook, signature, ...change }, now)).toBe('unsigned');
});

test('with another secret it is not', () => {
  expect(webhookFault(OTHER, { ...webhook, signature }, now)).toBe('unsigned');
});

test('a call is good for five minutes, by either clock', () => {
  const fault = (offset: number) => webhookFault(secret, { ...webhook, signature }, new Date(now.getTime() + offset));
  expect([fault(5 * MINUTE), fault(-5 * MINUTE)]).toEqual([null, null]);
  expect([fault(5 * MINUTE + 1), fault(-5 * MINUTE - 1), fault(10 * MINUTE)]).toEqual(['too_old', 'too_old', 'too_old']);
}); // prettier-ignore
