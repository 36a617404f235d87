/** By which ways messages leave the house. `webhook` is the operator's own bridge to whatever chat they have. */
export const chatChannels = ['matrix', 'webhook'] as const;
export type ChatChannel = (typeof chatChannels)[number];
export type MessageChannel = 'mail' | ChatChannel;
