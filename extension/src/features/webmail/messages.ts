import * as z from "zod/mini";
import { composeModes } from "./activity/page-events.ts";

/** From a page of a webmail to the background. */
export const webmailMessageSchema = z.discriminatedUnion("type", [
  /** A document begins. The response is a `WatchContext`. */
  z.strictObject({ type: z.literal("webmail/hello") }),
  /** Stored for a minute, because Roundcube writes the message in the next document. */
  z.strictObject({ type: z.literal("webmail/compose-started"), mode: z.enum(composeModes) }),
  /** The person opens the review of newsletters. */
  z.strictObject({ type: z.literal("webmail/open-review") }),
  /** The person unsubscribes with one click (RFC 8058). The response is an `UnsubscribeResult`. */
  z.strictObject({
    type: z.literal("webmail/unsubscribe"),
    url: z.url({ protocol: /^https$/ }).check(z.maxLength(4000)),
  }),
]);
export type WebmailMessage = z.infer<typeof webmailMessageSchema>;
