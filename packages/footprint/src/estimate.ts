/** `average`: a share of what exists anyway. `marginal`: what really changes when one person acts. The two never add. */
export type Basis = "average" | "marginal";

export type Segment = "device" | "network" | "dataCentre";

/**
 * Of a part. `lifeCycle` is making and use together, where the source does not split them; distribution and end of life stand
 * apart where it does, and are inside `making` elsewhere.
 */
export type Stage = "making" | "distribution" | "use" | "endOfLife" | "lifeCycle";

/** A year, or a span of years where the source says no more. */
export type Year = `${number}` | `${number}–${number}`;

/** Three values of one quantity; the unit is in the name of the field that holds it. */
export type Range = { readonly low: number; readonly central: number; readonly high: number };

/** One cell of device, network, data centre × stage. */
export type Part = {
  readonly segment: Segment;
  readonly stage: Stage;
  readonly carbonGramsCo2e: Range;
};

/** What the figure covers, distribution and end of life counted as making. A segment or stage that is absent was left out, not zero. */
export type Boundary = {
  readonly segments: readonly Segment[];
  readonly stages: readonly ("making" | "use")[];
};

/** Which model gave a figure. Store it beside the figure: two versions of one model may differ by half. */
export type Model = { readonly id: string; readonly version: string };

/** Where a figure comes from. `accessedOn` is absent when it is cited through another work. */
export type Source = {
  readonly title: string;
  readonly url: string;
  readonly licence: string;
  readonly accessedOn?: string;
};

/** What was asked, as numbers and words, for `explain` to put into its formula. */
export type Inputs = Readonly<Record<string, number | string>>;

/** An emission figure with everything needed to read it honestly. */
export type Estimate<B extends Basis> = {
  readonly basis: B;
  /** Always the sum of `parts`, bound by bound. */
  readonly carbonGramsCo2e: Range;
  /** Electricity used, in Wh. Absent when the model does not know it for every part. */
  readonly energyWh?: Range;
  readonly parts: readonly Part[];
  readonly boundary: Boundary;
  readonly model: Model;
  /** Year of the model's own figures; a grid figure carries its own year, see `gridIntensity`. */
  readonly year: Year;
  /** Where the electricity is made: a grid zone, or `custom` for an intensity given by the caller. */
  readonly geography: string;
  readonly sources: readonly Source[];
  readonly inputs: Inputs;
  /** How often what `inputs` describe was counted; absent when once. */
  readonly times?: number;
  /** The estimates it is the sum of; absent unless it was added up. */
  readonly sumOf?: readonly Estimate<B>[];
};
