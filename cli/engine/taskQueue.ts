/** Where every workflow and activity of this product waits for a worker. */
export const TASK_QUEUE = 'qlcb';
