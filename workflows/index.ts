export { approval } from './approval.ts';
export { messageDelivery } from './messageDelivery.ts';
export { passwordCase } from './passwordCase.ts';
export { recordCorrection } from './recordCorrection.ts';
export { reviewCampaign } from './reviewCampaign.ts';
export { scheduledReview } from './scheduledReview.ts';
