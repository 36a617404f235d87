import {
  IconAddressBook,
  IconCalendarOff,
  IconChecklist,
  IconFilePencil,
  IconInbox,
  IconKey,
  IconSend,
  IconShieldLock,
  IconSquarePlus,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Me } from '../api/shapes.ts';

export interface Place {
  to:
    | '/'
    | '/requests'
    | '/requests/new'
    | '/dossiers'
    | '/reviews'
    | '/corrections'
    | '/grants'
    | '/accounts'
    | '/password-cases'
    | '/absence';
  icon: Icon;
  label:
    | 'inbox'
    | 'requests'
    | 'newRequest'
    | 'dossiers'
    | 'reviews'
    | 'corrections'
    | 'grants'
    | 'registry'
    | 'cases'
    | 'absence';
  short?: 'inboxShort' | 'requestsShort' | 'newShort' | 'records';
  group?: 'records' | 'accounts' | 'personal';
  /** Whom it is for; everybody where it does not say. */
  isFor?: (me: Me) => boolean;
}

/** Heads and their deputies, and whoever keeps a system admin account. */
const handlesCases = ({ posts, accounts }: Me): boolean =>
  posts.length > 0 || accounts.some(({ kind }) => kind === 'system_admin');

/** Whoever has to do with records of a unit: its heads, and custodians of any account. */
const reviewsRecords = ({ posts, accounts }: Me): boolean => posts.length > 0 || accounts.length > 0;

/** The places of the app, in the order of the navigation. Those with a short name stand in the phone's bar. */
export const places: Place[] = [
  { to: '/', icon: IconInbox, label: 'inbox', short: 'inboxShort' },
  { to: '/requests', icon: IconSend, label: 'requests', short: 'requestsShort' },
  { to: '/requests/new', icon: IconSquarePlus, label: 'newRequest', short: 'newShort' },
  { to: '/dossiers', icon: IconUsers, label: 'dossiers', short: 'records', group: 'records' },
  { to: '/reviews', icon: IconChecklist, label: 'reviews', isFor: reviewsRecords },
  { to: '/corrections', icon: IconFilePencil, label: 'corrections', isFor: reviewsRecords },
  { to: '/grants', icon: IconKey, label: 'grants', group: 'accounts' },
  { to: '/accounts', icon: IconAddressBook, label: 'registry' },
  { to: '/password-cases', icon: IconShieldLock, label: 'cases', isFor: handlesCases },
  { to: '/absence', icon: IconCalendarOff, label: 'absence', group: 'personal' },
];

/** The places that somebody goes to. */
export const placesOf = (me: Me): Place[] => places.filter(({ isFor }) => isFor === undefined || isFor(me));

/** Which place a path belongs to, so that the navigation marks it: a task's deep link is the inbox. */
export function placeOfPath(path: string): Place['to'] | null {
  if (path === '/' || path.startsWith('/tasks/')) return '/';
  if (path === '/requests/new' || path.startsWith('/requests/new/')) return '/requests/new';
  const found = places.find(({ to }) => to !== '/' && (path === to || path.startsWith(`${to}/`)));
  return found?.to ?? null;
}

/** The number beside a place, where it has one. */
export function countOf(place: Place, counts: Me['counts']): { count: number; isHot: boolean } | null {
  if (place.to === '/' && counts.tasks > 0) return { count: counts.tasks, isHot: counts.overdue > 0 };
  if (place.to === '/requests' && counts.openRequests > 0) return { count: counts.openRequests, isHot: false };
  return null;
}
