import type { ReactNode } from 'react';
import type { AccountKind, RequestInput } from '../../api/shapes.ts';
import type { vi } from '../../texts/vi.ts';
import type { Answer, StepPlan } from '../../wizard/stepPlan.ts';

/** A field that says what it still wants. */
export type AskField = keyof typeof vi.ask.missing;
export type AskStep = keyof typeof vi.ask.step;
export type AskKind = Extract<RequestInput['kind'], `account.${string}`>;

/** What the fields of a step work with. */
export interface AskFieldsProps<V> {
  values: V;
  set: (change: Partial<V>) => void;
  /** What to say at a field that still wants an answer, once its step was tried to leave. */
  missing: (field: AskField) => string | undefined;
}

export type Told = Omit<Answer, 'step' | 'title'>;

/** Asking about an account: what differs between its three kinds. */
export interface AskPlan<V extends object, S extends AskStep> extends StepPlan<V, S> {
  kind: AskKind;
  missingIn(step: S, values: V): readonly AskField[];
  /** Steps where a conflict can be solved. */
  solvedIn: readonly S[];
  /** The request as the interface wants it; null while something is missing. `standIn` takes the place of free text for a preview. */
  toInput(values: V, standIn?: string): RequestInput | null;
  /** What a step answered. */
  told(step: S, values: V, words: AskWords): Told;
  fields(step: S, props: AskFieldsProps<V>): ReactNode;
}

/** The words that answers are told in. */
export interface AskWords {
  kind: (kind: AccountKind) => string;
  contact: (contact: string) => string;
}

/** A text that answers: `least` characters beside blanks. */
export const isSaid = (text: string, least = 2): boolean => text.trim().length >= least;
/** Reasons are at least this long. */
export const REASON_LEAST = 3;
