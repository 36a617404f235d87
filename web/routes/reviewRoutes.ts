import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { searchText } from './searchText.ts';
import { shell } from './shell.ts';

const reviews = createRoute({
  getParentRoute: () => shell,
  path: '/reviews',
  component: lazyRouteComponent(() => import('../reviews/ReviewsPage.tsx'), 'ReviewsPage'),
});
const review = createRoute({
  getParentRoute: () => shell,
  path: '/reviews/$campaignId',
  component: lazyRouteComponent(() => import('../reviews/campaign/ReviewPage.tsx'), 'ReviewPage'),
});
const packet = createRoute({
  getParentRoute: () => shell,
  path: '/reviews/packets/$packetId',
  validateSearch: (search: Record<string, unknown>): { officer?: string } => ({
    officer: searchText(search['officer']),
  }),
  component: lazyRouteComponent(() => import('../reviews/packet/PacketPage.tsx'), 'PacketPage'),
});
const corrections = createRoute({
  getParentRoute: () => shell,
  path: '/corrections',
  component: lazyRouteComponent(() => import('../corrections/CorrectionsPage.tsx'), 'CorrectionsPage'),
});
const correction = createRoute({
  getParentRoute: () => shell,
  path: '/corrections/$correctionId',
  component: lazyRouteComponent(() => import('../corrections/CorrectionPage.tsx'), 'CorrectionPage'),
});

/** Reviews of records, and the corrections that come of them. */
export const reviewRoutes = [reviews, review, packet, corrections, correction] as const;
