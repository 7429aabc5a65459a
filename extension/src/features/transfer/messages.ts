import * as z from "zod/mini";
import { kinds } from "./ledger/kind.ts";
import { entriesPerMessage, longestHost, longestInitiatorType } from "./message-limits.ts";

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
  isFromWorker: z.boolean(),
  startedMs: timeMs,
});

/**
 * What the observer of one document saw since its last message that was acknowledged (answered `true`). Each
 * one also presents the document, so that a message lost with a killed worker leaves no hole.
 */
export const observedSchema = z.object({
  type: z.literal("transfer/observed"),
  /** Made by the observer: Firefox names no documents. */
  document: z.string().check(z.regex(/^[\w-]{8,40}$/)),
  urlHash: hash,
  startedMs: timeMs,
  /** When a person last came to the document; 0 while it is prerendered. */
  shownMs: timeMs,
  firstIndex: z.int().check(z.minimum(0)),
  entries: z.array(timingEntrySchema).check(z.maxLength(entriesPerMessage)),
});

export type TimingEntry = z.infer<typeof timingEntrySchema>;
export type Observed = z.infer<typeof observedSchema>;

/** Whether a message is for this feature. Its content is checked with the schema afterwards. */
export const isForTransfer = (message: unknown): message is { type: Observed["type"] } =>
  typeof message === "object" &&
  message !== null &&
  "type" in message &&
  message.type === "transfer/observed";
