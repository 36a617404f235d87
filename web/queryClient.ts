import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './api/problem.ts';
import { meQuery } from './api/queries.ts';

/** The session goes on: only this act wants a fresher or another sign-in, and its form says so. */
const WANTS_MORE = ['account_needed', 'code_needed', 'second_factor_needed', 'sign_in_again', 'sign_in_refused'];

let onSessionEnd: (wasSignedIn: boolean) => void = () => {};

/** What to do when the server no longer knows the session. */
export function whenSessionEnds(listener: (wasSignedIn: boolean) => void): void {
  onSessionEnd = listener;
}

function noticeSessionEnd(error: Error): void {
  if (!isProblem(error, 401) || WANTS_MORE.includes(error.code)) return;
  const wasSignedIn = queryClient.getQueryData(meQuery.queryKey) !== undefined;
  onSessionEnd(wasSignedIn);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSessionEnd }),
  mutationCache: new MutationCache({ onError: noticeSessionEnd }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays one; only what may pass by itself is tried again.
      retry: (failures, error) => isProblem(error) && error.isUncertain && failures < 2,
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
