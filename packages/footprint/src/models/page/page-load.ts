import { assertFields, assertQuantity, assertShare, show } from "../../estimate/check.ts";

/** A page's bytes, its hosting and its visits. */
export type PageLoad = {
  /** Bytes as transferred (compressed), without cache hits. 1 GB is 1e9 bytes. */
  bytes: number;
  /** Share of the hosting that runs on green power, 0 to 1; 0 by default. */
  greenHosting?: number | undefined;
  /** Share of the visits that load everything, 0 to 1; 1 by default. */
  firstVisitShare?: number | undefined;
  /** Share of the visits that come back; by default all that are not first visits. */
  returnVisitShare?: number | undefined;
  /** Share of the bytes that a returning visit loads again, 0 to 1; 0 by default. */
  dataReloadRatio?: number | undefined;
};

/** What a page is counted with. */
export type PageBoundary = {
  /** Network and data centre only; with the visitor's device by default. */
  withoutDevice?: boolean | undefined;
};

/** Checks what a page may be given, and counts its loads. Throws a RangeError that names the field and its value. */
export function readPageLoad<Input extends PageLoad & { electricity?: unknown }>(
  input: Input,
  ...others: readonly (keyof Input & string)[]
) {
  assertFields<Input>(input, [
    "bytes",
    "electricity",
    "greenHosting",
    "firstVisitShare",
    "returnVisitShare",
    "dataReloadRatio",
    ...others,
  ]);
  const { bytes, greenHosting = 0 } = input;
  assertQuantity("bytes", bytes);
  assertShare("greenHosting", greenHosting);
  return { bytes, greenHosting, loads: loadsPerVisit(input) };
}

/** How often a visit loads all bytes, on average. */
function loadsPerVisit({
  firstVisitShare = 1,
  returnVisitShare: returning = 1 - firstVisitShare,
  dataReloadRatio = 0,
}: PageLoad) {
  assertShare("firstVisitShare", firstVisitShare);
  assertShare("dataReloadRatio", dataReloadRatio);
  assertShare("returnVisitShare", returning);
  // A tolerance of a millionth: 0.9 + 0.1 in floating point may exceed 1.
  if (firstVisitShare + returning > 1 + 1e-6) {
    throw new RangeError(
      `firstVisitShare + returnVisitShare must be at most 1, got ${firstVisitShare + returning}`,
    );
  }
  return firstVisitShare + returning * dataReloadRatio;
}

export function assertWithoutDevice(withoutDevice: unknown): asserts withoutDevice is boolean {
  if (typeof withoutDevice !== "boolean") {
    throw new RangeError(`withoutDevice must be true or false, got ${show(withoutDevice)}`);
  }
}
