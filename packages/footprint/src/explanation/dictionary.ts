import type { Basis, Segment, Stage } from "../estimate/estimate.ts";
import type { ModelId } from "./workings.ts";

/** The sentences of one language. Pass `french` or `english` to `explain`: a bundler includes only the one that is used. */
export type Dictionary = {
  /** Locale for `Intl.NumberFormat`. */
  readonly locale: string;
  readonly colon: string;
  readonly segments: Readonly<Record<Segment, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly result: (low: string, central: string, high: string) => string;
  readonly counted: (parts: string) => string;
  readonly year: (year: string, place: string) => string;
  /** For figures without electricity. */
  readonly yearOnly: (year: string) => string;
  readonly ownIntensity: string;
  readonly sum: (count: string) => string;
  readonly combination: string;
  /** The lowest value with the plural: 1,5 an in French, 1.5 years in English. */
  readonly pluralFrom: number;
  /** Units and words of a formula that differ from their symbol, as `singular|plural` if they differ. */
  readonly units: Readonly<Record<string, string>>;
  readonly models: Readonly<Record<ModelId, ModelText>>;
};

export type ModelText = { readonly title: string; readonly assumptions: readonly string[] };
