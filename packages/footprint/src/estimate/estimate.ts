import type { Judgement } from "./judgements.ts";

/**
 * `average`: a share of what exists anyway. `marginal`: what really changes when one person acts. `avoided`: the making of a new
 * device that is put off. They cannot be added or ranked against each other.
 */
export type Basis = "average" | "marginal" | "avoided";

export type Segment = "device" | "network" | "dataCentre";

/** Segment of a part. `all` is every segment of the boundary together, if the source does not split them. */
export type PartSegment = Segment | "all";

/**
 * Stage of a part. `lifeCycle` is making and use together, if the source does not split them. Distribution and end of life
 * are separate if the source has them, and otherwise included in `making`.
 */
export type Stage = "making" | "distribution" | "use" | "endOfLife" | "lifeCycle";

/** A year, a span of years if the source is not more exact or averages over them, or `unknown` if it names none. */
export type Year = `${number}` | `${number}–${number}` | "unknown";

/** Three values of one quantity; the unit is in the name of the field that holds it. */
export type Range = { readonly low: number; readonly central: number; readonly high: number };

/** One combination of segment (device, network, data centre) and stage. */
export type Part = {
  readonly segment: PartSegment;
  readonly stage: Stage;
  readonly carbonGramsCo2e: Range;
  /** Where its low and its high bound come from. */
  readonly origins: BoundOrigins;
};

/** What the figure covers, distribution and end of life counted as making. An absent segment or stage was not counted, which is not zero. */
export type Boundary = {
  readonly segments: readonly Segment[];
  readonly stages: readonly ("making" | "use")[];
};

/** The model of a figure. Store it with the figure: two versions of one model may differ by half. */
export type Model = { readonly id: string; readonly version: string };

/** The source of a figure. `url` is absent if it is not online, and `accessedOn` if it is cited through another work. */
export type Source = {
  readonly title: string;
  readonly url?: string;
  readonly licence: string;
  readonly accessedOn?: string;
};

/** A figure that a source states. `where` is the page, table or file in it. */
export type Published = {
  readonly kind: "published";
  readonly source: Source;
  readonly year: Year;
  readonly where?: string;
  readonly sheets?: Sheets;
};

/** How many manufacturers' sheets a figure is of, and between which the half of them is that is neither high nor low. */
export type Sheets = {
  readonly count: number;
  readonly half: { readonly fromKg: number; readonly toKg: number };
};

/** How published figures give a bound that no source states; `Dictionary` has the sentence of each. */
export type DerivationRule =
  | "energyOnGrid"
  | "modelOnGrid"
  | "modelInProportion"
  | "mostSheets"
  | "scaledBySize"
  | "hourOfVideo"
  | "largerDisk"
  | "nothingSwitchedOff"
  | "allElectricityOfDisks"
  | "aiSizeAndOverhead"
  | "shortestAnswer";

/** Where the low or the high bound of a range comes from. `none`: the figure is used as if it were exact. */
export type BoundOrigin =
  | Published
  | {
      readonly kind: "derived";
      readonly rule: DerivationRule;
      readonly from: readonly Published[];
    }
  | { readonly kind: "judged"; readonly judgement: Judgement }
  | { readonly kind: "none" };

/** Every origin that a low and a high bound rest on: several if the bound is a sum or a product. */
export type BoundOrigins = {
  readonly low: readonly BoundOrigin[];
  readonly high: readonly BoundOrigin[];
};

/** The electricity that some segments of an estimate use. */
export type ElectricityUse = {
  readonly segments: readonly Segment[];
  readonly gramsPerKwh: number;
  /** A grid zone, or `custom` for a number given by the caller. */
  readonly zone: string;
  /** Absent, like `source`, for a number given by the caller. */
  readonly year?: Year;
  readonly source?: Source;
};

/** The inputs as numbers and words, which `explain` puts into its formula. */
export type Inputs = Readonly<Record<string, number | string>>;

/** An emission figure with everything needed to read it honestly. */
export type Estimate<B extends Basis> = {
  readonly basis: B;
  /** Always the sum of `parts`, bound by bound. */
  readonly carbonGramsCo2e: Range;
  /** Electricity used, in Wh. Absent if the model does not have it for every part. */
  readonly energyWh?: Range;
  readonly parts: readonly Part[];
  readonly boundary: Boundary;
  readonly model: Model;
  /** The `dataSetVersion` of its figures, `+` between those of a sum. Store it with a figure. */
  readonly dataSet: string;
  /** Year of the model's figures; the electricity has its own. */
  readonly year: Year;
  /** The zones of the electricity, `+` between them; that of the figures if no electricity is counted. */
  readonly geography: string;
  /** Absent if no electricity is counted, and for a sum, whose terms have it. */
  readonly electricity?: readonly ElectricityUse[];
  /** Of the central value; those of the bounds are in the origins of the parts. */
  readonly sources: readonly Source[];
  readonly inputs: Inputs;
  /** How many times the `inputs` were counted; absent if once. */
  readonly times?: number;
  /** The terms of a sum; absent otherwise. */
  readonly sumOf?: readonly Estimate<B>[];
};
