import type { NewslettersSeen } from "../observation/mail-events.ts";
import type { Finding } from "./nudge.ts";
import { plainMailBytes } from "./plain-mail.ts";
import type { Thresholds } from "../settings/settings.ts";

type Sender = NewslettersSeen["senders"][number];

/** Senders whose messages were never opened. Junk is never one: its links would only tell that somebody is there. */
export function newsletterFindings(
  { senders }: NewslettersSeen,
  thresholds: Thresholds,
): Finding[] {
  const { minimumMessages, minimumDays } = thresholds["email/unread-newsletter"];
  const unread = senders.filter(
    ({ messages, read, spanDays, isJunk, unsubscribe }) =>
      !isJunk &&
      unsubscribe !== "none" &&
      read === 0 &&
      messages >= Math.max(1, minimumMessages) &&
      spanDays >= minimumDays,
  );
  if (unread.length === 0) return [];
  const messages = sumOf(unread, (sender) => sender.messages);
  const bytes = sumOf(unread, (sender) => sender.bytes ?? sender.messages * plainMailBytes);
  const perYear = sumOf(unread, (one) => (one.messages / Math.max(1, one.spanDays)) * 365);
  const oneClick = unread.filter(({ unsubscribe }) => unsubscribe === "oneClick");
  return [
    {
      nudge: {
        rule: "email/unread-newsletter",
        reason: "neverOpened",
        numbers: {
          senders: unread.length,
          messages,
          messagesPerYear: Math.round(perYear),
          bytesPerMessage: Math.round(bytes / messages),
          oneClickSenders: oneClick.length,
        },
        action: { id: "reviewNewsletters" },
      },
    },
  ];
}

const sumOf = (senders: readonly Sender[], amountOf: (sender: Sender) => number): number =>
  senders.reduce((sum, sender) => sum + amountOf(sender), 0);
