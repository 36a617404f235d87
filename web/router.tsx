import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './routes/accountRoutes.ts';
import { notificationRoutes } from './routes/notificationRoutes.ts';
import { recordRoutes } from './routes/recordRoutes.ts';
import { requestRoutes } from './routes/requestRoutes.ts';
import { reviewRoutes } from './routes/reviewRoutes.ts';
import { root, shell } from './routes/shell.ts';
import { signInRoutes } from './routes/signInRoutes.ts';
import { BrokenPage } from './shell/BrokenPage.tsx';
import { readReturnPath } from './signIn/returnPath.ts';
import { whenSessionEnds } from './queryClient.ts';

export const router = createRouter({
  routeTree: root.addChildren([
    ...signInRoutes,
    shell.addChildren([...requestRoutes, ...recordRoutes, ...reviewRoutes, ...accountRoutes, ...notificationRoutes]),
  ]),
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
