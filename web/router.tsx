import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { readAccountState } from './accounts/accountStates.ts';
import { BrokenPage } from './shell/BrokenPage.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { Shell } from './shell/Shell.tsx';
import type { AccountState } from './api/shapes.ts';
import { readReturnPath } from './signIn/returnPath.ts';
import { whenSessionEnds } from './queryClient.ts';
import { offerSearch, type OfferSearch } from './wizard/offer.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { return?: string; account?: string; ended?: true } => ({
    return: readReturnPath(search['return']),
    account: text(search['account']),
    ended: search['ended'] === true || undefined,
  }),
  component: lazyRouteComponent(() => import('./signIn/SignInPage.tsx'), 'SignInPage'),
});
const reportUnsigned = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/password-report',
  component: lazyRouteComponent(() => import('./cases/report/AnonymousReportPage.tsx'), 'AnonymousReportPage'),
});
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
const inbox = createRoute({
  getParentRoute: () => shell,
  id: 'inbox',
  component: lazyRouteComponent(() => import('./inbox/InboxPage.tsx'), 'InboxPage'),
});
const home = createRoute({ getParentRoute: () => inbox, path: '/', component: () => null });
const task = createRoute({ getParentRoute: () => inbox, path: '/tasks/$taskId', component: () => null });
const requests = createRoute({
  getParentRoute: () => shell,
  path: '/requests',
  component: lazyRouteComponent(() => import('./request/RequestsPage.tsx'), 'RequestsPage'),
});
const newRequest = createRoute({
  getParentRoute: () => shell,
  path: '/requests/new',
  validateSearch: (search: Record<string, unknown>): { renews?: string; sent?: string } & Partial<OfferSearch> => ({
    renews: text(search['renews']),
    sent: text(search['sent']),
    ...offerSearch(search),
  }),
  component: lazyRouteComponent(() => import('./wizard/NewRequestPage.tsx'), 'NewRequestPage'),
});
const askForAccount = createRoute({
  getParentRoute: () => shell,
  path: '/requests/new/account',
  component: lazyRouteComponent(() => import('./accounts/ask/AskPages.tsx'), 'IssuePage'),
});
const aboutAccount = (search: Record<string, unknown>): { account?: string } => ({ account: text(search['account']) });
const askForHandover = createRoute({
  getParentRoute: () => shell,
  path: '/requests/new/handover',
  validateSearch: aboutAccount,
  component: lazyRouteComponent(() => import('./accounts/ask/AskPages.tsx'), 'HandoverPage'),
});
const askForWithdrawal = createRoute({
  getParentRoute: () => shell,
  path: '/requests/new/withdrawal',
  validateSearch: aboutAccount,
  component: lazyRouteComponent(() => import('./accounts/ask/AskPages.tsx'), 'WithdrawalPage'),
});
const request = createRoute({
  getParentRoute: () => shell,
  path: '/requests/$requestId',
  component: lazyRouteComponent(() => import('./request/RequestPage.tsx'), 'RequestPage'),
});
const editRequest = createRoute({
  getParentRoute: () => shell,
  path: '/requests/$requestId/edit',
  component: lazyRouteComponent(() => import('./wizard/EditRequestPage.tsx'), 'EditRequestPage'),
});
const requestEvents = createRoute({
  getParentRoute: () => shell,
  path: '/requests/$requestId/events',
  component: lazyRouteComponent(() => import('./request/RequestEventsPage.tsx'), 'RequestEventsPage'),
});
const dossiers = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers',
  validateSearch: (search: Record<string, unknown>): { q?: string; unit?: string } => ({
    q: text(search['q']),
    unit: text(search['unit']),
  }),
  component: lazyRouteComponent(() => import('./dossiers/DossiersPage.tsx'), 'DossiersPage'),
});
const dossier = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers/$officerId',
  component: lazyRouteComponent(() => import('./dossiers/DossierPage.tsx'), 'DossierPage'),
});
const grants = createRoute({
  getParentRoute: () => shell,
  path: '/grants',
  component: lazyRouteComponent(() => import('./grants/GrantsPage.tsx'), 'GrantsPage'),
});
const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/accounts',
  validateSearch: (search: Record<string, unknown>): { state?: AccountState } => ({
    state: readAccountState(search['state']),
  }),
  component: lazyRouteComponent(() => import('./accounts/RegistryPage.tsx'), 'RegistryPage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/accounts/$accountId',
  component: lazyRouteComponent(() => import('./accounts/AccountPage.tsx'), 'AccountPage'),
});
const absence = createRoute({
  getParentRoute: () => shell,
  path: '/absence',
  component: lazyRouteComponent(() => import('./absence/AbsencePage.tsx'), 'AbsencePage'),
});

const reportPassword = createRoute({
  getParentRoute: () => shell,
  path: '/password-reports/new',
  validateSearch: aboutAccount,
  component: lazyRouteComponent(() => import('./cases/report/ReportPage.tsx'), 'ReportPage'),
});
const cases = createRoute({
  getParentRoute: () => shell,
  path: '/password-cases',
  component: lazyRouteComponent(() => import('./cases/CasesPage.tsx'), 'CasesPage'),
});
const passwordCase = createRoute({
  getParentRoute: () => shell,
  path: '/password-cases/$caseId',
  component: lazyRouteComponent(() => import('./cases/CasePage.tsx'), 'CasePage'),
});
const asking = [newRequest, askForAccount, askForHandover, askForWithdrawal];
const records = [dossiers, dossier, grants, accounts, account, absence];
const pages = [
  requests,
  ...asking,
  reportPassword,
  cases,
  passwordCase,
  request,
  editRequest,
  requestEvents,
  ...records,
] as const;
export const router = createRouter({
  routeTree: root.addChildren([signIn, reportUnsigned, shell.addChildren([inbox.addChildren([home, task]), ...pages])]),
  defaultErrorComponent: BrokenPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

whenSessionEnds((wasSignedIn) => {
  const { pathname, href } = router.state.location;
  if (pathname.startsWith('/sign-in')) return;
  void router.navigate({ to: '/sign-in', search: { return: readReturnPath(href), ended: wasSignedIn || undefined } });
});
