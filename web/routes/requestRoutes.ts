import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { takeWayBack } from '../signIn/wayBack.ts';
import { offerSearch, type OfferSearch } from '../wizard/offer.ts';
import { aboutAccount, searchText } from './searchText.ts';
import { shell } from './shell.ts';

const inbox = createRoute({
  getParentRoute: () => shell,
  id: 'inbox',
  component: lazyRouteComponent(() => import('../inbox/InboxPage.tsx'), 'InboxPage'),
});
const home = createRoute({
  getParentRoute: () => inbox,
  path: '/',
  component: () => null,
  // the link of a sign-in mail opens here: on from it to where its reader was going
  beforeLoad() {
    const href = takeWayBack(localStorage, new Date());
    if (href !== undefined) throw redirect({ href, replace: true });
  },
});
const task = createRoute({ getParentRoute: () => inbox, path: '/tasks/$taskId', component: () => null });
const requests = createRoute({
  getParentRoute: () => shell,
  path: '/requests',
  component: lazyRouteComponent(() => import('../request/RequestsPage.tsx'), 'RequestsPage'),
});
const newRequest = createRoute({
  getParentRoute: () => shell,
  path: '/requests/new',
  validateSearch: (search: Record<string, unknown>): { renews?: string; sent?: string } & Partial<OfferSearch> => ({
    renews: searchText(search['renews']),
    sent: searchText(search['sent']),
    ...offerSearch(search),
  }),
  component: lazyRouteComponent(() => import('../wizard/NewRequestPage.tsx'), 'NewRequestPage'),
});
const askForAccount = createRoute({
  getParentRoute: () => shell,
  path: '/requests/new/account',
  component: lazyRouteComponent(() => import('../accounts/ask/AskPages.tsx'), 'IssuePage'),
});
const askForHandover = createRoute({
  getParentRoute: () => shell,
  path: '/requests/new/handover',
  validateSearch: aboutAccount,
  component: lazyRouteComponent(() => import('../accounts/ask/AskPages.tsx'), 'HandoverPage'),
});
const askForWithdrawal = createRoute({
  getParentRoute: () => shell,
  path: '/requests/new/withdrawal',
  validateSearch: aboutAccount,
  component: lazyRouteComponent(() => import('../accounts/ask/AskPages.tsx'), 'WithdrawalPage'),
});
const request = createRoute({
  getParentRoute: () => shell,
  path: '/requests/$requestId',
  component: lazyRouteComponent(() => import('../request/RequestPage.tsx'), 'RequestPage'),
});
const editRequest = createRoute({
  getParentRoute: () => shell,
  path: '/requests/$requestId/edit',
  component: lazyRouteComponent(() => import('../wizard/EditRequestPage.tsx'), 'EditRequestPage'),
});
const requestEvents = createRoute({
  getParentRoute: () => shell,
  path: '/requests/$requestId/events',
  component: lazyRouteComponent(() => import('../request/RequestEventsPage.tsx'), 'RequestEventsPage'),
});

/** Requests: what waits, asking, and what became of it. */
export const requestRoutes = [
  inbox.addChildren([home, task]),
  requests,
  newRequest,
  askForAccount,
  askForHandover,
  askForWithdrawal,
  request,
  editRequest,
  requestEvents,
] as const;
