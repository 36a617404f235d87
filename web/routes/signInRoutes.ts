import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readReturnPath } from '../signIn/returnPath.ts';
import { searchText } from './searchText.ts';
import { root } from './shell.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { return?: string; account?: string; ended?: true } => ({
    return: readReturnPath(search['return']),
    account: searchText(search['account']),
    ended: search['ended'] === true || undefined,
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
