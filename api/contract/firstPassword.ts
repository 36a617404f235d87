import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { accountKind, officerRef, time } from './shapes.ts';

/** The token of the link, from the path of the page; it stands in bodies only, never in an address of the API. */
const token = z.string().regex(/^[\w-]{64}$/);
const DEAD_LINK = ['not_found', 'link_used', 'link_expired', 'link_dead', 'too_many'] as const;

/** By the one-time link of an account that was issued or handed over. Opening is a POST too: fetching a link shows no secret. */
export const firstPasswordEndpoints = {
  openFirstPassword: endpoint({
    id: 'openFirstPassword',
    method: 'post',
    path: '/first-password/opening',
    summary: 'What the link opens: for which account a password is to be chosen, and the second factor to enrol',
    access: 'open',
    status: 200,
    readOnly: true,
    body: z.object({ token }),
    answer: z.object({
      userName: z.string(),
      accountKind,
      unitName: z.string(),
      officer: officerRef,
      expiresAt: time,
      /** With `required` a code must come along; with `optional` it may, and then the password may be shorter. */
      secondFactor: z.enum(['required', 'optional']),
      minLength: z.number().int(),
      minLengthWithSecondFactor: z.number().int(),
      /** Of a reissue: the code that is read over the registered phone must be proven first, by whoever chooses. */
      spokenCodeNeeded: z.boolean(),
      /** Whether the account still has a second factor: its code keeps it, a code of the new secret below takes its place. */
      hasSecondFactor: z.boolean(),
      /** For an authenticator app: base32, and the same as an otpauth address for a QR code. */
      totp: z.object({ secret: z.string(), uri: z.string() }),
    }),
    refusals: DEAD_LINK,
  }),
  chooseFirstPassword: endpoint({
    id: 'chooseFirstPassword',
    method: 'post',
    path: '/first-password',
    summary:
      'Choose the password and, with a code, enrol the second factor; the account can be signed in through from then on',
    access: 'open',
    status: 200,
    body: z.object({
      token,
      password: z.string().min(1).max(200),
      code: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
      /** Of a reissue: as proving the spoken code answered it. */
      proof: z.string().max(100).optional(),
    }),
    answer: z.object({ userName: z.string() }),
    refusals: [...DEAD_LINK, 'password_too_short', 'code_needed', 'code_wrong', 'spoken_code_needed'],
  }),
  trySpokenCode: endpoint({
    id: 'trySpokenCode',
    method: 'post',
    path: '/first-password/spoken-code',
    summary:
      'Prove the code that an IT officer read over the registered phone; after five wrong ones the reissue is void',
    access: 'open',
    status: 200,
    body: z.object({ token, code: z.string().regex(/^\d{6}$/) }),
    /** `proof` comes along with the password: whoever reads the same mail has none. */
    answer: z.object({ proven: z.literal(true), proof: z.string() }),
    refusals: [...DEAD_LINK, 'spoken_code_wrong', 'spoken_code_spent', 'not_eligible'],
  }),
  renewFirstPassword: endpoint({
    id: 'renewFirstPassword',
    method: 'post',
    path: '/first-password/renewal',
    summary: 'Send a new link in place of one that has expired, to the registered mail of the custodian',
    access: 'open',
    status: 202,
    body: z.object({ token }),
    answer: z.object({ sent: z.literal(true) }),
    refusals: ['not_found', 'link_used', 'link_dead', 'not_eligible', 'too_many'],
  }),
};
