import { generateSync, generateURI, ScureBase32Plugin, verifySync } from 'otplib';

const STEP_SECONDS = 30;
/** One step before and after: clocks of phones go a little wrong (RFC 6238, section 6). */
const DRIFT_SECONDS = 30;
const CODE = /^\d{6}$/;
const ISSUER = 'QLCB';

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);

/** A TOTP secret as authenticator apps take it (base32). RFC 4226 wants at least 16 bytes and recommends 20. */
export function totpSecretFrom(bytes: Uint8Array): string {
  if (bytes.length < 16) throw new RangeError('a TOTP secret needs at least 16 bytes');
  return new ScureBase32Plugin().encode(bytes);
}

/**
 * The time step to which a code belongs (RFC 6238: 30 seconds, six digits, SHA-1), at most one before or after now; null
 * where the code is wrong. Whoever accepts it must take each step of an account once only.
 */
export function totpStep(secret: string, code: string, at: Date): number | null {
  if (!CODE.test(code)) return null;
  const found = verifySync({ secret, token: code, epoch: secondsOf(at), period: STEP_SECONDS, epochTolerance: DRIFT_SECONDS }); // prettier-ignore
  return found.valid && 'epoch' in found ? found.epoch / STEP_SECONDS : null;
}

/** The code of an instant, as the app shows it. */
export function totpCode(secret: string, at: Date): string {
  return generateSync({ secret, epoch: secondsOf(at), period: STEP_SECONDS });
}

/** What a QR code carries into an authenticator app. */
export function totpUri(secret: string, userName: string): string {
  return generateURI({ issuer: ISSUER, label: userName, secret });
}
