import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readReturnPath } from '../signIn/returnPath.ts';
import { searchText } from './searchText.ts';
import { root } from './shell.ts';

interface SignInSearch {
  return?: string;
  account?: string;
  ended?: true;
  /** Number of the case by which one has just frozen the account that one was signed in through. */
  reported?: string;
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    return: readReturnPath(search['return']),
    account: searchText(search['account']),
    ended: search['ended'] === true || undefined,
    reported: searchText(search['reported']),
  }),
  component: lazyRouteComponent(() => import('../signIn/SignInPage.tsx'), 'SignInPage'),
});
const reportUnsigned = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/password-report',
  component: lazyRouteComponent(() => import('../cases/report/AnonymousReportPage.tsx'), 'AnonymousReportPage'),
});

/** What is open to whoever is not signed in. */
export const signInRoutes = [signIn, reportUnsigned] as const;
