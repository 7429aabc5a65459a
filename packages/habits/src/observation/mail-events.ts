import * as z from "zod/mini";
import { amount, countUpTo } from "../validation/amount.ts";

const messages = () => countUpTo(10_000_000);
const recipients = () => countUpTo(100_000);

/**
 * How the bytes of messages are known, best first: from the mailbox's quota before and after, from sizes given by the server, from
 * rounded sizes shown in the page, or not at all.
 */
export const byteSources = ["quota", "sizes", "rounded", "none"] as const;

/** A message being written: the sizes of its attachments and the numbers of its recipients, none of its content. */
export const composeChangedSchema = z.strictObject({
  type: z.literal("compose.changed"),
  mode: z.enum(["new", "reply", "replyAll", "forward"]),
  /** Which one, if several messages are open in one document. */
  draft: z.optional(countUpTo(100_000)),
  /** `exact` is false if the size was read from the page, rounded. */
  attachments: z
    .array(z.strictObject({ bytes: amount(), exact: z.boolean() }))
    .check(z.maxLength(1000)),
  to: recipients(),
  cc: recipients(),
  bcc: recipients(),
});

/** The messages of one sender that were received within `spanDays`. */
const newsletterSchema = z.strictObject({
  messages: messages(),
  read: messages(),
  spanDays: amount(),
  /** Of all messages; absent if unknown. */
  bytes: z.optional(amount()),
  /** `oneClick` is RFC 8058, `other` is a page or a mail, `none` if the header offers no way. */
  unsubscribe: z.enum(["oneClick", "other", "none"]),
  isJunk: z.boolean(),
});

/** The senders of one mailbox, by their numbers alone. */
export const newslettersSeenSchema = z.strictObject({
  type: z.literal("newsletters.seen"),
  senders: z.array(newsletterSchema).check(z.maxLength(1000)),
});

/** What the trash of a mailbox holds. `oldestDays` is the age of its oldest message, absent if unknown. */
export const trashSeenSchema = z.strictObject({
  type: z.literal("trash.seen"),
  n: messages(),
  bytes: z.optional(amount()),
  oldestDays: z.optional(amount()),
});

/** `bytes` is absent if and only if `source` is `none`. */
const freed = { n: messages(), bytes: z.optional(amount()), source: z.enum(byteSources) };
const isSourceOfBytes = z.refine<{ bytes?: number | undefined; source: string }>(
  ({ bytes, source }) => (bytes === undefined) === (source === "none"),
  { path: ["source"], error: "must be none without bytes, and only then" },
);

/** Confirmed by the server. `permanent` is false for a move to the trash, which frees nothing. */
export const mailDeletedSchema = z
  .strictObject({ type: z.literal("mail.deleted"), ...freed, permanent: z.boolean() })
  .check(isSourceOfBytes);

/** Confirmed by the server. */
export const trashEmptiedSchema = z
  .strictObject({ type: z.literal("trash.emptied"), ...freed })
  .check(isSourceOfBytes);

/** The person presses what sends the message of the last `compose.changed`. */
export const sendIntentSchema = z.strictObject({ type: z.literal("send.intent") });

/** The server accepted the message. */
export const sendDoneSchema = z.strictObject({ type: z.literal("send.done") });

/** One action of the person, even if the webmail sends two requests for it. */
export const junkMarkedSchema = z.strictObject({ type: z.literal("junk.marked"), n: messages() });

/** The list's server confirmed a one-click unsubscribe request. */
export const unsubscribeDoneSchema = z.strictObject({ type: z.literal("unsubscribe.done") });

export type ComposeChanged = z.infer<typeof composeChangedSchema>;
export type NewslettersSeen = z.infer<typeof newslettersSeenSchema>;
export type TrashSeen = z.infer<typeof trashSeenSchema>;
