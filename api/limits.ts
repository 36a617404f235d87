import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { recordGuessing } from '../operations/recordRefusal.ts';
import type { ApiContext } from './context.ts';
import { LayerProblem } from './problems/problem.ts';
import { sealFor } from './secret.ts';

/** Counts of what failed; whatever succeeds is never counted, or one office behind one address would lock itself out. */
export interface Limits {
  /** Counts a link that is none of ours. @throws LayerProblem `too_many` */
  countBadLink(address: string): Promise<void>;
  /** @throws LayerProblem `too_many` where too many sign-ins from there have failed */
  checkSignIn(address: string): Promise<void>;
  countSignInFailure(address: string): Promise<void>;
  /** Counts a report or a wish for a link: they answer the same to everybody, so each counts. @throws LayerProblem `too_many` */
  countReport(report: { address: string; about: string }): Promise<void>;
}

const WINDOW_SECONDS = 15 * 60;
/** An office of hundreds shares an address; one person mistypes a handful of times. */
const BAD_LINKS = 100;
const FAILED_SIGN_INS = 100;
const REPORTS_FROM_ONE_ADDRESS = 300;
const REPORTS_ABOUT_ONE_NAME = 5;

/** The limits of one app. Counts stand in PostgreSQL, under keyed hashes, and hold for all its processes together. */
export function createLimits(context: ApiContext): Limits {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: context.db.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: keyPrefix === 'link', // one sweeps for all
      keyPrefix,
      points,
      duration: WINDOW_SECONDS,
      inMemoryBlockOnConsumed: points + 1, // who is over the limit costs no statement
    });
  const badLinks = limiter('link', BAD_LINKS);
  const signIns = limiter('sign-in', FAILED_SIGN_INS);
  const places = limiter('report-from', REPORTS_FROM_ONE_ADDRESS);
  const names = limiter('report-about', REPORTS_ABOUT_ONE_NAME);
  const place = (address: string) => sealFor(context, 'address', address);
  return {
    countBadLink: async (address) => {
      const counted = await counting(badLinks.consume(place(address)));
      if (counted.consumedPoints === BAD_LINKS) await alertGuessing(context, address, place(address));
    },
    checkSignIn: async (address) => {
      const counted = await signIns.get(place(address));
      if (counted && counted.consumedPoints >= FAILED_SIGN_INS) throw tooMany(counted);
    },
    countSignInFailure: async (address) => {
      await signIns.penalty(place(address));
    },
    countReport: async ({ address, about }) => {
      await counting(places.consume(place(address)));
      await counting(names.consume(sealFor(context, 'mail', about)));
    },
  };
}

/** The library rejects with its count where the limit is reached, and with an error where it could not count. */
async function counting(counted: Promise<RateLimiterRes>): Promise<RateLimiterRes> {
  return counted.catch((reason: unknown) => {
    throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
  });
}

function tooMany({ msBeforeNext }: RateLimiterRes): LayerProblem {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return new LayerProblem('too_many', { retryAfter: seconds, seconds });
}

/** Once a window: the log names the address, for whoever keeps the firewall; the audit a keyed hash of it. */
async function alertGuessing({ db, log }: ApiContext, address: string, source: string): Promise<void> {
  log.warn({ alert: 'link_guessing', address, failures: BAD_LINKS }, 'somebody guesses at links');
  await db.asNobody('recordGuessing', (tx) => recordGuessing(tx, { source, failures: BAD_LINKS }));
}
