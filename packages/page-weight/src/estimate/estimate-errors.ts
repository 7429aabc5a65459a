import { coefficients } from "./coefficients.ts";
import type { BodyForm, Range } from "./fitted.ts";

/**
 * How an estimate was made. `address`: the mean of the known bodies of the same address. `tagged`: the size that the ETag header
 * holds. `piece`: the mean of the known pieces of films. `decoded`, `pixels`, `kind`: from the size after decompression, the pixels
 * of a picture, or the kind and format alone, beside the known bodies of the visit. `stopped`: an aborted response. `buffer`: from
 * what a player buffered. `stream`: counted inside the page. `headers`: a usual size. `confirmation`: a 304 response, from
 * the headers of the cached one.
 */
export type EstimateOrigin =
  | BodyForm
  | "address"
  | "tagged"
  | "piece"
  | "stopped"
  | "buffer"
  | "stream"
  | "headers"
  | "confirmation";

/**
 * The true size divided by the estimate: four of five lie between `low` and `high`. Of the forms, from the cross-validation of the
 * fitted estimator; of the others, from the recorded Chromium logs.
 */
export const estimateErrors: Record<EstimateOrigin, Range> = {
  ...coefficients.ranges,
  // Each known body of an address from the others: 43 bodies.
  address: { low: 0.41, high: 1.75 },
  // Not measured: each known piece of a film from the others of its page.
  piece: { low: 0.5, high: 1.5 },
  // 1194 bodies.
  headers: { low: 0.29, high: 0.72 },
  // The recorded 304 responses: what is repeated of the cached headers is up to the server.
  confirmation: { low: 0.5, high: 1.5 },
  // Not measured: from nothing to the limit of an aborted response, which is never more than ten times the estimate.
  stopped: { low: 0, high: 10 },
  // The recorded players and streams, each as a whole: four and three.
  buffer: { low: 0.94, high: 1.06 },
  stream: { low: 0.99, high: 1.01 },
};
