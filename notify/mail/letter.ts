/** A piece of a line; `strong` is what the eye should find first. */
export type Segment = string | { strong: string; tone?: Tone };

/** The role of a colour; never the only sign of anything. */
export type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'hold';

export interface LetterFact {
  label: string;
  lines: readonly (readonly Segment[])[];
}

/** What a mail says, before it is HTML or plain text: both parts are made from this, so they cannot differ. */
export interface Letter {
  subject: string;
  /** What a mailbox shows beside the subject. */
  preheader: string;
  /** Such as `YC-2024-04821`; empty where the mail is about no request. */
  reference: string;
  banner: { tone: Tone; strong: string; rest: string };
  heading: string;
  intro: readonly string[];
  facts: readonly LetterFact[];
  /** The one button. */
  button: { label: string; href: string };
  /** Under the button: what pressing it does and does not do. */
  small: readonly string[];
  /** Under the letter: what silence means, and other ways. */
  closing: readonly { strong: string; rest: string }[];
  links: readonly { label: string; href: string }[];
}
