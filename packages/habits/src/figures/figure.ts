import type { Basis, Estimate, Model, Range } from "@digital-cleanup/footprint";

/** What of an estimate is worth sending to a page: the range, whether it is a share or a change, and the model to look up. */
export type Figure<B extends Basis> = {
  readonly basis: B;
  readonly carbonGramsCo2e: Range;
  readonly model: Model;
};

/** Emissions beside a nudge. Shares, but for `less.marginal`: nobody saves a share. */
export type Figures = {
  /** As it stands: the file in the mail, the mail to everybody, a year of the newsletters or of the trash, an hour of the video. */
  readonly now: Figure<"average">;
  /** In the way that is proposed: the file by a link, the mail to one person. */
  readonly instead?: Figure<"average">;
  /** What the proposed way takes off: of the share, and what really changes. */
  readonly less?: { readonly average: Figure<"average">; readonly marginal: Figure<"marginal"> };
};

export const figureOf = <B extends Basis>({
  basis,
  carbonGramsCo2e,
  model,
}: Estimate<B>): Figure<B> => ({ basis, carbonGramsCo2e, model });
