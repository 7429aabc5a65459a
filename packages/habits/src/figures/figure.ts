import type { Basis, Estimate, Model, Range } from "@digital-cleanup/footprint";

/** The part of an estimate that is sent to a page: its range, whether it is a share or a change, and the model to look up. */
export type Figure<B extends Basis> = {
  readonly basis: B;
  readonly carbonGramsCo2e: Range;
  readonly model: Model;
};

/** Emissions shown with a nudge. All are average shares except `less.marginal`, because an average share is not saved. */
export type Figures = {
  /**
   * As it is: the file by e-mail, the message to all recipients, a year of the newsletters or of
   * the trash, an hour of the video.
   */
  readonly now: Figure<"average">;
  /** As proposed: the file by link, the message to one person. */
  readonly instead?: Figure<"average">;
  /** What the proposal takes off: of the average share, and what really changes. */
  readonly less?: { readonly average: Figure<"average">; readonly marginal: Figure<"marginal"> };
};

export const toFigure = <B extends Basis>({
  basis,
  carbonGramsCo2e,
  model,
}: Estimate<B>): Figure<B> => ({ basis, carbonGramsCo2e, model });
