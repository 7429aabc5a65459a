import * as z from "zod/mini";
import { composeModes } from "./activity/page-events.ts";

/** `admitMessage` checks where it leads. */
const listAddress = z.string().check(z.maxLength(4000));

/** From a page of a webmail to the background, which also checks what that page may send. */
export const webmailMessageSchema = z.union([
  /** A document begins. The response is a `WatchContext`. */
  z.strictObject({ type: z.literal("webmail/hello") }),
  /** The page is idle and could read the inbox for newsletters. The response is whether it may. */
  z.strictObject({ type: z.literal("webmail/may-read-inbox") }),
  /** Stored for a minute, because Roundcube writes the message in the next document. */
  z.strictObject({ type: z.literal("webmail/compose-started"), mode: z.enum(composeModes) }),
  /** In the panel, the person chose to unsubscribe from a list with one click, or to keep it after all. */
  z.strictObject({
    type: z.literal("webmail/panel-chose"),
    url: listAddress,
    isChosen: z.boolean(),
  }),
  z.strictObject({ type: z.literal("webmail/panel-closed") }),
  /** The person applies a choice: one click (RFC 8058). The response is an `UnsubscribeResult`. */
  z.strictObject({ type: z.literal("webmail/unsubscribe"), url: listAddress }),
]);
export type WebmailMessage = z.infer<typeof webmailMessageSchema>;

/** From the popup or the dashboard: the person opens a panel in a tab. */
export const reviewRequestSchema = z.strictObject({
  type: z.literal("webmail/open-review"),
  tabId: z.int(),
  /** The review of newsletters, or what takes up space. */
  panel: z.enum(["newsletters", "weight"]),
});
export type ReviewRequest = z.infer<typeof reviewRequestSchema>;
export type PanelId = ReviewRequest["panel"];
