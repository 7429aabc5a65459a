/** Why nothing of what a child sent is taken. */
export const refusals = [
  "unreadable",
  "tooLarge",
  "signature",
  "foreignEvents",
  "tooFew",
  "rolledBack",
  "rewritten",
] as const;
export type Refusal = (typeof refusals)[number];
