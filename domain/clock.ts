/** Where the present instant comes from. Handed in, so that tests and the time-skipping server can set it. */
export interface Clock {
  now(): Date;
}
