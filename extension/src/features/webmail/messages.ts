import * as z from "zod/mini";
import { composeModes } from "./activity/page-events.ts";

/** As many senders as one review looks at. */
const maxAddresses = 80;

/** The review of newsletters, or what takes up space. */
export const panelIdSchema = z.enum(["newsletters", "weight"]);
export type PanelId = z.infer<typeof panelIdSchema>;

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
  /**
   * In a panel, the person chose lists to leave with one click and messages to move to the trash. They confirm it in
   * the popup, whose answer repeats the number.
   */
  z.strictObject({
    type: z.literal("webmail/order"),
    number: z.int().check(z.gte(1)),
    leaves: z.array(listAddress).check(z.maxLength(maxAddresses)),
    moves: z.int().check(z.gte(0), z.lte(1_000_000)),
  }),
  /** In the panel, the person gave up what they had not confirmed yet. */
  z.strictObject({ type: z.literal("webmail/order-cancelled") }),
  z.strictObject({ type: z.literal("webmail/panel-closed"), panel: panelIdSchema }),
  /** A list that the person confirmed to leave: one click (RFC 8058). The response is an `UnsubscribeResult`. */
  z.strictObject({ type: z.literal("webmail/unsubscribe"), url: listAddress }),
]);
export type WebmailMessage = z.infer<typeof webmailMessageSchema>;

/** From the popup or the dashboard: the person opens a panel in a tab. */
export const reviewRequestSchema = z.strictObject({
  type: z.literal("webmail/open-review"),
  tabId: z.int(),
  panel: panelIdSchema,
});
export type ReviewRequest = z.infer<typeof reviewRequestSchema>;
