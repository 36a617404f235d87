/** A process of ours that runs until it is stopped. */
export interface Server {
  readonly pid: number;
  /** Settles when it has ended for good, whatever ended it. */
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}
