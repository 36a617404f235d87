export { approval } from './approval.ts';
export { messageDelivery } from './messageDelivery.ts';
export { passwordCase } from './passwordCase.ts';
