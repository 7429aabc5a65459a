import * as z from "zod/mini";
import { composeModes } from "./activity/page-events.ts";

/** From a watched webmail to the background. */
export const webmailMessageSchema = z.discriminatedUnion("type", [
  /** A document of the webmail begins: is it watched, and how was the message begun that it may write? */
  z.strictObject({ type: z.literal("webmail/hello") }),
  /** Kept a minute for the tab: Roundcube writes in the next document. */
  z.strictObject({ type: z.literal("webmail/writes"), mode: z.enum(composeModes) }),
  /** The person asks for the review of newsletters in this page. */
  z.strictObject({ type: z.literal("webmail/panel") }),
  /** The person leaves a list with one click (RFC 8058). */
  z.strictObject({
    type: z.literal("webmail/leave"),
    url: z.url({ protocol: /^https$/ }).check(z.maxLength(4000)),
  }),
]);
export type WebmailMessage = z.infer<typeof webmailMessageSchema>;
