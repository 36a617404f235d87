import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAccountState } from '../accounts/accountStates.ts';
import type { AccountState } from '../api/shapes.ts';
import { aboutAccount } from './searchText.ts';
import { shell } from './shell.ts';

const grants = createRoute({
  getParentRoute: () => shell,
  path: '/grants',
  component: lazyRouteComponent(() => import('../grants/GrantsPage.tsx'), 'GrantsPage'),
});
const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/accounts',
  validateSearch: (search: Record<string, unknown>): { state?: AccountState } => ({
    state: readAccountState(search['state']),
  }),
  component: lazyRouteComponent(() => import('../accounts/RegistryPage.tsx'), 'RegistryPage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/accounts/$accountId',
  component: lazyRouteComponent(() => import('../accounts/AccountPage.tsx'), 'AccountPage'),
});
const absence = createRoute({
  getParentRoute: () => shell,
  path: '/absence',
  component: lazyRouteComponent(() => import('../absence/AbsencePage.tsx'), 'AbsencePage'),
});
const reportPassword = createRoute({
  getParentRoute: () => shell,
  path: '/password-reports/new',
  validateSearch: aboutAccount,
  component: lazyRouteComponent(() => import('../cases/report/ReportPage.tsx'), 'ReportPage'),
});
const cases = createRoute({
  getParentRoute: () => shell,
  path: '/password-cases',
  component: lazyRouteComponent(() => import('../cases/CasesPage.tsx'), 'CasesPage'),
});
const passwordCase = createRoute({
  getParentRoute: () => shell,
  path: '/password-cases/$caseId',
  component: lazyRouteComponent(() => import('../cases/CasePage.tsx'), 'CasePage'),
});

/** Accounts, what they allow, and their passwords. */
export const accountRoutes = [grants, accounts, account, absence, reportPassword, cases, passwordCase] as const;
