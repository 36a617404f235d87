import type { ApiContext } from './context.ts';
import { sameText, sealFor } from './secret.ts';

type Keyed = Pick<ApiContext, 'secretKey'>;

/**
 * What whoever proved the spoken code of a reissue holds, and whoever merely reads the same mail does not (R14): the password is
 * chosen with it. It stands in the page and in bodies only.
 */
export function spokenProof(context: Keyed, { linkId, reissueId }: { linkId: string; reissueId: string }): string {
  return sealFor(context, 'spoken-proof', `${linkId}\0${reissueId}`);
}

/** Whether a proof that came along is that of a link's reissue. */
export function provenWith(context: Keyed, linkId: string, given: string | null): (reissueId: string) => boolean {
  return (reissueId) => given !== null && sameText(given, spokenProof(context, { linkId, reissueId }));
}
