/** Why nothing of what a child sent is taken. */
export const refusals = ["unreadable", "tooLarge", "signature", "foreignServer"] as const;
export type Refusal = (typeof refusals)[number];

/** Why one of its events is refused. The others are taken. */
export const eventFaults = ["unreadable", "foreign", "tooFew", "rolledBack", "rewritten"] as const;
export type EventFault = (typeof eventFaults)[number];
