import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from './shell.ts';

const notifications = createRoute({
  getParentRoute: () => shell,
  path: '/notifications',
  component: lazyRouteComponent(() => import('../notifications/NotificationsPage.tsx'), 'NotificationsPage'),
});

/** How the system reaches one. */
export const notificationRoutes = [notifications] as const;
