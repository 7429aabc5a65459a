import type { DerivationRule } from "../estimate/estimate.ts";
import type { Basis, PartSegment, Stage } from "../estimate/estimate.ts";
import type { Judgement } from "../estimate/judgements.ts";
import type { ModelId } from "./workings.ts";

/** The words of one language that do not depend on the model. */
export type Words = {
  /** Locale for `Intl.NumberFormat`. */
  readonly locale: string;
  readonly colon: string;
  readonly segments: Readonly<Record<PartSegment, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly result: (low: string, central: string, high: string) => string;
  readonly counted: (parts: string) => string;
  readonly year: (year: string, dataSet: string) => string;
  /** For a figure whose source names no year. */
  readonly unknownYear: string;
  /** `credit`: the source with its year and licence; absent for a value given without one. */
  readonly electricity: (
    segments: string,
    place: string,
    gramsPerKwh: string,
    credit: string | undefined,
  ) => string;
  readonly ownIntensity: string;
  readonly sum: (count: string) => string;
  readonly combination: string;
  readonly bounds: { readonly low: string; readonly high: string };
  /** `details`: the year, and where in the source it is. */
  readonly published: (title: string, details: string) => string;
  /** Manufacturers' sheets, and between how many kilograms half of them are. */
  readonly sheets: (count: string, fromKg: string, toKg: string) => string;
  readonly judged: (times: string, reason: string) => string;
  readonly judgements: Readonly<Record<Judgement, string>>;
  /** `from` is empty if the rule needs no source. */
  readonly derived: (rule: string, from: string) => string;
  readonly rules: Readonly<Record<DerivationRule, string>>;
  readonly noBound: string;
  /** The names of sources and of places in them that are not English, by the English ones. */
  readonly names: Readonly<Partial<Record<string, string>>>;
  /** Zones of electricity that are not countries. */
  readonly places: Readonly<Partial<Record<string, string>>>;
  /** The lowest value with the plural: 1,5 an in French, 1.5 years in English. */
  readonly pluralFrom: number;
  /** Units and words of a formula that differ from their symbol, as `singular|plural` if they differ. */
  readonly units: Readonly<Record<string, string>>;
};

/** The sentences of one language. Pass `french` or `english` to `explain`: a bundler includes only the one that is used. */
export type Dictionary<Id extends string = ModelId> = Words & {
  readonly models: Readonly<Record<Id, ModelText>>;
};

export type ModelText = { readonly title: string; readonly assumptions: readonly string[] };
