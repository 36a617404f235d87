/**
 * A way for messages out of the house: mail, Matrix, a webhook. A message is sent (the answer), later (`TemporaryFailure`,
 * maybe with the receiver's own wish for when) or refused (`PermanentFailure`).
 */
export interface Channel<Message> {
  /**
   * Hands one message over and answers with the receiver's words.
   *
   * @throws TemporaryFailure when the same message may be accepted later
   * @throws PermanentFailure when it never will be
   */
  send(message: Message): Promise<Accepted>;
}

/** What the receiver said when it took the message; without addresses. */
export interface Accepted {
  accepted: true;
  reply: string;
}

/** The receiver could not be reached or asked to be tried again. `code` is short, stable and free of names and addresses. */
export class TemporaryFailure extends Error {
  readonly code: string;
  /** How long the receiver asked to be left alone, in milliseconds; null where it said nothing. */
  readonly retryAfterMs: number | null;
  constructor(code: string, reply: string, retryAfterMs: number | null = null) {
    super(reply);
    this.name = 'TemporaryFailure';
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The receiver refused this message for good. */
export class PermanentFailure extends Error {
  readonly code: string;
  constructor(code: string, reply: string) {
    super(reply);
    this.name = 'PermanentFailure';
    this.code = code;
  }
}
