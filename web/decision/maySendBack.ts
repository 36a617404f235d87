import type { TaskRow } from '../api/shapes.ts';

/** Whether a task can be sent back. What its requester may not edit is approved or denied: sent back it could only expire. */
export const maySendBack = ({ kind }: Pick<TaskRow, 'kind'>): boolean => kind === 'permission.grant';
