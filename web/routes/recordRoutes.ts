import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dossierSearch } from '../dossiers/dossierSearch.ts';
import { momentSearch } from '../dossiers/momentSearch.ts';
import { shell } from './shell.ts';

const dossiers = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers',
  validateSearch: dossierSearch,
  component: lazyRouteComponent(() => import('../dossiers/DossiersPage.tsx'), 'DossiersPage'),
});
const dossier = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers/$officerId',
  validateSearch: momentSearch,
  component: lazyRouteComponent(() => import('../dossiers/DossierPage.tsx'), 'DossierPage'),
});

/** Personnel records. */
export const recordRoutes = [dossiers, dossier] as const;
