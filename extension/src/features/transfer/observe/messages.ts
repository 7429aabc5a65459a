import * as z from "zod/mini";
import { kinds } from "@digital-cleanup/page-weight";
import {
  maxEntriesPerMessage,
  maxHostLength,
  maxInitiatorTypeLength,
  maxPixels,
  maxRoutes,
  maxStreams,
} from "./message-limits.ts";

const bytes = z.int().check(z.minimum(0), z.maximum(1e13));
const timeMs = z.number().check(z.minimum(0), z.maximum(1e14));
const hash = z.int().check(z.minimum(0));

const timingEntrySchema = z.object({
  urlHash: hash,
  host: z.string().check(z.maxLength(maxHostLength)),
  kind: z.enum(kinds),
  initiatorType: z.string().check(z.maxLength(maxInitiatorTypeLength)),
  transferBytes: bytes,
  encodedBytes: bytes,
  decodedBytes: bytes,
  pixels: z.optional(z.int().check(z.minimum(0), z.maximum(maxPixels))),
  isFromServiceWorker: z.boolean(),
  startedMs: timeMs,
  endedMs: timeMs,
  bodyMs: z.optional(timeMs),
});

const mediaEntrySchema = z.object({
  urlHash: hash,
  bufferedShare: z.number().check(z.minimum(0), z.maximum(1)),
  isFedByScript: z.boolean(),
  seenMs: timeMs,
});

const streamEntrySchema = z.object({
  stream: z.int().check(z.minimum(0), z.maximum(maxStreams)),
  urlHash: hash,
  host: z.string().check(z.maxLength(maxHostLength)),
  bytesDown: bytes,
  bytesUp: bytes,
  isDecoded: z.optional(z.literal(true)),
  isUpload: z.optional(z.literal(true)),
  peer: z.optional(z.literal("call")),
  startedMs: timeMs,
  endedMs: timeMs,
});

const peerEntrySchema = z.object({ peer: z.enum(["call", "transport"]), seenMs: timeMs });

const entrySchema = z.union([
  timingEntrySchema,
  mediaEntrySchema,
  streamEntrySchema,
  peerEntrySchema,
]);

/**
 * The message of an observer: what its document saw since the last one that was acknowledged (answered `true`). A message that a
 * terminated worker lost is made up for by the next. The other fields are those of `Observed` in `page-weight`.
 */
export const observedSchema = z.object({
  type: z.literal("transfer/observed"),
  /** An id made by the observer, unique in its tab and frame: not every Firefox has document ids. */
  document: z.string().check(z.regex(/^[\w-]{8,40}$/)),
  urlHash: hash,
  routeHash: hash,
  routes: z.int().check(z.minimum(1), z.maximum(maxRoutes)),
  startedMs: timeMs,
  shownMs: timeMs,
  isUsed: z.optional(z.literal(true)),
  /** The document is left, or a person waits for its figures: it is stored at once. Used of the top document only. */
  isUrgent: z.optional(z.literal(true)),
  /** The document is left. It may be shown again. */
  isLeft: z.optional(z.literal(true)),
  firstIndex: z.int().check(z.minimum(0)),
  entries: z.array(entrySchema).check(z.maxLength(maxEntriesPerMessage)),
});

export type TimingEntry = z.infer<typeof timingEntrySchema>;
export type MediaEntry = z.infer<typeof mediaEntrySchema>;
export type StreamEntry = z.infer<typeof streamEntrySchema>;
export type ObservedEntry = z.infer<typeof entrySchema>;
export type Observed = z.infer<typeof observedSchema>;
/** Why a message is sent before its time. */
export type Occasion = Pick<Observed, "isUrgent" | "isLeft">;
