import { vi } from '../texts/vi.ts';

const order = Object.keys(vi.dossiers.fields);
const place = (field: string): number => (order.includes(field) ? order.indexOf(field) : order.length);

/** The fields of a section in the order in which people read them; stored content has none. Unknown ones come last. */
export const fieldsInOrder = (content: Record<string, string | null>): string[] =>
  Object.keys(content).sort((one, other) => place(one) - place(other));
