/** A number to divide and multiply a central figure by, and why this one. */
export type Spread = { readonly timesOrDivided: number; readonly reason: string };
