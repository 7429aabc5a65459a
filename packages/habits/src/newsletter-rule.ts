import { estimateUnreadEmail, scaleEstimate } from "@digital-cleanup/footprint";
import type { Conditions } from "./conditions.ts";
import { figureOf } from "./figure.ts";
import type { NewslettersSeen } from "./mail-events.ts";
import type { Finding } from "./nudge.ts";
import type { Thresholds } from "./settings.ts";

/** ADEME's mail, where the size of the messages is not known. */
const messageBytes = 75_000;

type Sender = NewslettersSeen["senders"][number];

/** Senders whose messages were never opened. Junk is never one: its links would only tell that somebody is there. */
export function newsletterFindings(
  { senders }: NewslettersSeen,
  thresholds: Thresholds,
  { network, geography, intensityGramsPerKwh }: Conditions,
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
  const messagesPerYear = sumOf(unread, perYear);
  const bytesPerYear = sumOf(
    unread,
    (sender) =>
      perYear(sender) * ((sender.bytes ?? sender.messages * messageBytes) / sender.messages),
  );
  const bytes = bytesPerYear / messagesPerYear;
  const one = estimateUnreadEmail({ bytes, network, geography, intensityGramsPerKwh });
  return [
    {
      nudge: {
        rule: "email/unread-newsletter",
        reason: "neverOpened",
        numbers: {
          senders: unread.length,
          messages: sumOf(unread, ({ messages }) => messages),
          messagesPerYear: Math.round(messagesPerYear),
          oneClickSenders: unread.filter(({ unsubscribe }) => unsubscribe === "oneClick").length,
        },
        action: { id: "reviewNewsletters" },
        figures: { year: figureOf(scaleEstimate(one, messagesPerYear)) },
      },
    },
  ];
}

const perYear = ({ messages, spanDays }: Sender): number =>
  (messages / Math.max(1, spanDays)) * 365;

const sumOf = (senders: readonly Sender[], amountOf: (sender: Sender) => number): number =>
  senders.reduce((sum, sender) => sum + amountOf(sender), 0);
