import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { searchText } from './searchText.ts';
import { shell } from './shell.ts';

const dossiers = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers',
  validateSearch: (search: Record<string, unknown>): { q?: string; unit?: string } => ({
    q: searchText(search['q']),
    unit: searchText(search['unit']),
  }),
  component: lazyRouteComponent(() => import('../dossiers/DossiersPage.tsx'), 'DossiersPage'),
});
const dossier = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers/$officerId',
  component: lazyRouteComponent(() => import('../dossiers/DossierPage.tsx'), 'DossierPage'),
});

/** Personnel records. */
export const recordRoutes = [dossiers, dossier] as const;
