/** A way for messages out of the house: mail, a webhook, a chat. */
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
  constructor(code: string, reply: string) {
    super(reply);
    this.name = 'TemporaryFailure';
    this.code = code;
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
