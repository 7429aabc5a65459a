import * as z from "zod/mini";
import { kinds } from "@digital-cleanup/page-weight";
import {
  entriesPerMessage,
  longestHost,
  longestInitiatorType,
  mostRoutes,
  mostStreams,
} from "./message-limits.ts";

const bytes = z.int().check(z.minimum(0), z.maximum(1e13));
const timeMs = z.number().check(z.minimum(0), z.maximum(1e14));
const hash = z.int().check(z.minimum(0));

const timingEntrySchema = z.object({
  urlHash: hash,
  host: z.string().check(z.maxLength(longestHost)),
  kind: z.enum(kinds),
  initiatorType: z.string().check(z.maxLength(longestInitiatorType)),
  transferBytes: bytes,
  encodedBytes: bytes,
  decodedBytes: bytes,
  isFromServiceWorker: z.boolean(),
  startedMs: timeMs,
  endedMs: timeMs,
});

const mediaEntrySchema = z.object({
  urlHash: hash,
  bufferedShare: z.number().check(z.minimum(0), z.maximum(1)),
  isFedByScript: z.boolean(),
  seenMs: timeMs,
});

const streamEntrySchema = z.object({
  stream: z.int().check(z.minimum(0), z.maximum(mostStreams)),
  urlHash: hash,
  host: z.string().check(z.maxLength(longestHost)),
  bytesDown: bytes,
  bytesUp: bytes,
  startedMs: timeMs,
  endedMs: timeMs,
});

const entrySchema = z.union([timingEntrySchema, mediaEntrySchema, streamEntrySchema]);

/**
 * What the observer of one document saw since its last message that was acknowledged (answered `true`). Each
 * one also presents the document, so that a message lost with a killed worker leaves no hole.
 */
export const observedSchema = z.object({
  type: z.literal("transfer/observed"),
  /** Made by the observer, one of its tab and frame: not every Firefox names documents. */
  document: z.string().check(z.regex(/^[\w-]{8,40}$/)),
  urlHash: hash,
  /** Of the address it has now: script may change it without a new document. */
  routeHash: hash,
  /** Addresses it had one after the other. */
  routes: z.int().check(z.minimum(1), z.maximum(mostRoutes)),
  startedMs: timeMs,
  /** When a person last came to the document; 0 while it is prerendered. */
  shownMs: timeMs,
  firstIndex: z.int().check(z.minimum(0)),
  entries: z.array(entrySchema).check(z.maxLength(entriesPerMessage)),
});

export type TimingEntry = z.infer<typeof timingEntrySchema>;
export type MediaEntry = z.infer<typeof mediaEntrySchema>;
export type StreamEntry = z.infer<typeof streamEntrySchema>;
export type ObservedEntry = z.infer<typeof entrySchema>;
export type Observed = z.infer<typeof observedSchema>;

/** Whether a message is for this feature. Its content is checked with the schema afterwards. */
export const isForTransfer = (message: unknown): message is { type: Observed["type"] } =>
  typeof message === "object" &&
  message !== null &&
  "type" in message &&
  message.type === "transfer/observed";
