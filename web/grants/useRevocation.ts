import { answered, client, once } from '../api/client.ts';
import type { Grant } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { useRefreshAfterDecision } from '../decision/useDecision.ts';

/** What ending a grant brought: the moment it ended, or the request that asks for it. */
export interface RevocationResult {
  endedAt?: string;
  id?: string;
  no?: string;
}

/** Ends a grant by the way that is open to me. */
export function useRevocation(grant: Grant) {
  const refresh = useRefreshAfterDecision();
  return useAct(async ({ reason }: { reason: string }, key): Promise<RevocationResult> => {
    const header = once(key);
    if (grant.revocation === 'by_approval') {
      const body = { kind: 'permission.revoke' as const, form: { grantId: grant.id, reason } };
      return answered(client.POST('/requests', { params: { header }, body }));
    }
    const params = { path: { grantId: grant.id }, header };
    return answered(client.POST('/grants/{grantId}/revocation', { params, body: { reason } }));
  }, refresh);
}
