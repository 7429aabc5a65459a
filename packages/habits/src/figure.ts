import type { Basis, Estimate, Model, Range } from "@digital-cleanup/footprint";

/** What of an estimate is worth sending to a page: the range, whether it is a share or a change, and the model to look up. */
export type Figure<B extends Basis> = {
  readonly basis: B;
  readonly carbonGramsCo2e: Range;
  readonly model: Model;
};

export const figureOf = <B extends Basis>({
  basis,
  carbonGramsCo2e,
  model,
}: Estimate<B>): Figure<B> => ({ basis, carbonGramsCo2e, model });
