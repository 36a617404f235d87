import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { Shell } from '../shell/Shell.tsx';

/** Above every page. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

/** Around the pages of who is signed in. */
export const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
