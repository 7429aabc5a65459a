/** A number that divides and multiplies a central value, with its reason. */
export type Spread = { readonly timesOrDivided: number; readonly reason: string };
