import * as z from "zod/mini";
import { amount, countUpTo } from "../validation/amount.ts";

const messages = () => countUpTo(10_000_000);
const recipients = () => countUpTo(100_000);

/**
 * How the bytes of messages are known, best first: the mailbox's quota before and after, sizes given by the server, rounded sizes
 * that a page shows ("about"), or not at all.
 */
export const byteSources = ["quota", "sizes", "rounded", "none"] as const;

/** A message being written: how heavy its attachments are and how many people it goes to, nothing of what it says. */
export const composeChangedSchema = z.strictObject({
  type: z.literal("compose.changed"),
  mode: z.enum(["new", "reply", "replyAll", "forward"]),
  /** `exact` where the bytes are those of the file, not a rounded text of the page. */
  attachments: z
    .array(z.strictObject({ bytes: amount(), exact: z.boolean() }))
    .check(z.maxLength(1000)),
  to: recipients(),
  cc: recipients(),
  bcc: recipients(),
});

/** `messages` of one sender, none or some of them `read`, received within `spanDays`. */
const newsletterSchema = z.strictObject({
  messages: messages(),
  read: messages(),
  spanDays: amount(),
  /** Of all of them; absent when not known. */
  bytes: z.optional(amount()),
  /** `oneClick` where the header allows RFC 8058; `other` is a page or a mail; `none` when no header says how. */
  unsubscribe: z.enum(["oneClick", "other", "none"]),
  isJunk: z.boolean(),
});

/** Senders of one mailbox, told by their numbers alone. */
export const newslettersSeenSchema = z.strictObject({
  type: z.literal("newsletters.seen"),
  senders: z.array(newsletterSchema).check(z.maxLength(1000)),
});

/** What the trash of a mailbox holds. `oldestDays` is the age of its oldest message, absent when not known. */
export const trashSeenSchema = z.strictObject({
  type: z.literal("trash.seen"),
  n: messages(),
  bytes: z.optional(amount()),
  oldestDays: z.optional(amount()),
});

/** Absent when `source` is `none`, and only then. */
const freed = { n: messages(), bytes: z.optional(amount()), source: z.enum(byteSources) };
const isSourceOfBytes = z.refine<{ bytes?: number | undefined; source: string }>(
  ({ bytes, source }) => (bytes === undefined) === (source === "none"),
  { path: ["source"], error: "must be none without bytes, and only then" },
);

/** The server said yes. `permanent` is false for a move to the trash, which frees nothing. */
export const mailDeletedSchema = z
  .strictObject({ type: z.literal("mail.deleted"), ...freed, permanent: z.boolean() })
  .check(isSourceOfBytes);

/** The server said yes. */
export const trashEmptiedSchema = z
  .strictObject({ type: z.literal("trash.emptied"), ...freed })
  .check(isSourceOfBytes);

/** Somebody is about to send the message of the last `compose.changed`. */
export const sendIntentSchema = z.strictObject({ type: z.literal("send.intent") });

/** The server took the message. */
export const sendDoneSchema = z.strictObject({ type: z.literal("send.done") });

/** One action of a person, even where the webmail makes two requests of it. */
export const junkMarkedSchema = z.strictObject({ type: z.literal("junk.marked"), n: messages() });

/** The list's server said yes to a one-click unsubscription. */
export const unsubscribeDoneSchema = z.strictObject({ type: z.literal("unsubscribe.done") });

export type ComposeChanged = z.infer<typeof composeChangedSchema>;
export type NewslettersSeen = z.infer<typeof newslettersSeenSchema>;
export type TrashSeen = z.infer<typeof trashSeenSchema>;
