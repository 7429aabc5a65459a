import type { Basis, Segment, Stage } from "../estimate.ts";
import type { ModelId } from "./workings.ts";

/** The sentences of one language. Pass `french` or `english` to `explain`: a bundler keeps only the one you use. */
export type Dictionary = {
  /** For `Intl.NumberFormat`. */
  readonly locale: string;
  readonly colon: string;
  readonly segments: Readonly<Record<Segment, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly result: (low: string, central: string, high: string) => string;
  readonly counted: (parts: string) => string;
  readonly year: (year: string, place: string) => string;
  /** Of figures without electricity. */
  readonly yearOnly: (year: string) => string;
  readonly ownIntensity: string;
  readonly sum: (count: string) => string;
  readonly combination: string;
  /** The least value that takes the plural: French says 1,5 an, English 1.5 years. */
  readonly pluralFrom: number;
  /** Units and words of a formula that differ from their symbol, `singular|plural` where they have both. */
  readonly units: Readonly<Record<string, string>>;
  readonly models: Readonly<Record<ModelId, ModelText>>;
};

export type ModelText = { readonly title: string; readonly assumptions: readonly string[] };
