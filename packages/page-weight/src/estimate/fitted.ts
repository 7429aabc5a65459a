import type { Kind } from "../read/classify-kind.ts";
import type { Format } from "../read/content-format.ts";

export const bodyForms = ["decoded", "pixels", "kind"] as const;
/** What shows something of the size of a body: its decoded size, its pixels, or only its kind and format. */
export type BodyForm = (typeof bodyForms)[number];
export type BodyClass = Format | Kind;

/** The mean of bytes = exp(level + slope × ln(what the form shows)). */
export type Line = { level: number; slope: number };

/** How the known bodies of a visit correct the usual size. */
export type Correction = {
  /** The weights of a body of another host, of another class, and of the usual size; one of the same host and class weighs 1. */
  otherHost: number;
  otherClass: number;
  prior: number;
  /** A body counts as at most so many times its usual size. */
  maxRatio: number;
  /** How far the durations of the known bodies must differ, as a sum of squares, before they show how size depends on time. */
  timePrior: number;
  /** Makes the sum of the estimates that of the bodies. */
  scale: number;
};

/** The true size divided by the estimate: four of five lie between `low` and `high`. */
export type Range = { low: number; high: number };

export type Coefficients = {
  /** `any` is for classes without a line of their own. */
  lines: Record<BodyForm, Partial<Record<BodyClass, Line>> & { any: Line }>;
  corrections: Record<BodyForm, Correction>;
  ranges: Record<BodyForm | "tagged", Range>;
};
