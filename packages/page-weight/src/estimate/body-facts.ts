import type { Exchange } from "../pair/pair-exchanges.ts";
import type { Kind } from "../read/classify-kind.ts";
import type { Format } from "../read/content-format.ts";

/** What the browser shows of a body, apart from its size. */
export type BodyFacts = {
  urlHash: number;
  host: string;
  kind: Kind;
  format?: Format | undefined;
  /** Pixels of a picture. */
  pixels?: number | undefined;
  /** The size in bytes before compression, of a compressed body. */
  decodedBytes?: number | undefined;
  /** The size in bytes that the server put into the ETag header, of a body that is not compressed. */
  taggedBytes?: number | undefined;
  /** How long the response took, by its timing entry. */
  durationMs?: number | undefined;
};

/** The facts of an exchange that counts for this address, host and kind. */
export function bodyFacts(
  { hops, timing }: Exchange,
  counted: Pick<BodyFacts, "urlHash" | "host" | "kind">,
): BodyFacts {
  const last = hops.at(-1);
  // The tag of a partial response is that of the whole file.
  const tagged = last?.statusCode === 200 ? last.taggedBytes : undefined;
  const isCompressed = last?.isCompressed === true;
  return {
    ...counted,
    format: last?.format,
    pixels: timing?.pixels,
    decodedBytes: isCompressed ? timing?.decodedBytes || tagged : undefined,
    taggedBytes: isCompressed ? undefined : tagged,
    durationMs: timing && timing.endedMs - timing.startedMs,
  };
}
