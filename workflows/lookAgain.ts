import { defineSignal } from '@temporalio/workflow';

/** "Something was written about this: look again." Carries nothing; lost or doubled, it changes nothing. */
export const lookAgainSignal = defineSignal('lookAgain');
