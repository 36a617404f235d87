import { useState } from 'react';
import { answered, client, once } from '../../api/client.ts';
import type { Preview, RequestInput } from '../../api/shapes.ts';
import { useAct } from '../../api/useAct.ts';
import { useRefreshAfterDecision } from '../../decision/useDecision.ts';
import type { Sent } from '../../wizard/Submitted.tsx';

interface Outgoing {
  input: RequestInput;
  /** As it was seen when it was sent. */
  preview: Preview | null;
  /** The draft is forgotten once the request is in. */
  sent: () => void;
}

/** Sends a request about an account, and remembers what came of it. */
export function useSending() {
  const refresh = useRefreshAfterDecision();
  const [done, setDone] = useState<{ sent: Sent; preview: Preview | null } | null>(null);
  const act = useAct((input: RequestInput, key) =>
    answered(client.POST('/requests', { params: { header: once(key) }, body: input })),
  );
  const send = ({ input, preview, sent }: Outgoing) =>
    act.mutate(input, {
      onSuccess: ({ id, no, version }) => {
        sent();
        refresh();
        setDone({ sent: { id, no, version }, preview });
      },
    });
  return { send, done, isPending: act.isPending, error: act.error, reset: () => setDone(null) };
}
