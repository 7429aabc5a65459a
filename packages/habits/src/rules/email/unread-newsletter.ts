import { withoutDevice } from "../../figures/conditions.ts";
import { toFigure } from "../../figures/figure.ts";
import type { NewslettersSeen } from "../../observation/mail-events.ts";
import { defineRule } from "../define-rule.ts";
import { amountThreshold, countThreshold } from "../threshold.ts";
import { plainMessageBytes } from "./message.ts";

type Sender = NewslettersSeen["senders"][number];

type Found = {
  readonly reason: "neverOpened";
  readonly numbers: {
    readonly senders: number;
    readonly messages: number;
    readonly messagesPerYear: number;
    /** On average; that of a plain message if sizes are not known. */
    readonly bytesPerMessage: number;
    readonly oneClickSenders: number;
  };
  readonly action: { readonly id: "reviewNewsletters" };
};

/** Newsletters whose messages were never opened. Thresholds are our own judgement. */
export const unreadNewsletter = defineRule({
  id: "email/unread-newsletter",
  eventType: "newsletters.seen",
  canActByItself: false,
  thresholds: { minimumMessages: countThreshold(5), minimumDays: amountThreshold(30) },
  find({ senders }, { minimumMessages, minimumDays }): Found | undefined {
    const unread = senders.filter(
      ({ messages, read, spanDays, isJunk, unsubscribe }) =>
        // Unsubscribing from junk only confirms to its sender that the address is in use.
        !isJunk &&
        unsubscribe !== "none" &&
        read === 0 &&
        messages >= Math.max(1, minimumMessages) &&
        spanDays >= minimumDays,
    );
    if (unread.length === 0) return undefined;
    const messages = sum(unread, (sender) => sender.messages);
    const bytes = sum(unread, (sender) => sender.bytes ?? sender.messages * plainMessageBytes);
    const perYear = sum(unread, (one) => (one.messages / Math.max(1, one.spanDays)) * 365);
    const oneClick = unread.filter(({ unsubscribe }) => unsubscribe === "oneClick");
    return {
      reason: "neverOpened",
      numbers: {
        senders: unread.length,
        messages,
        messagesPerYear: Math.round(perYear),
        bytesPerMessage: Math.round(bytes / messages),
        oneClickSenders: oneClick.length,
      },
      action: { id: "reviewNewsletters" },
    };
  },
  figures({ numbers }, conditions, { estimateUnreadEmail, scaleEstimate }) {
    const { bytesPerMessage: bytes, messagesPerYear } = numbers;
    const message = estimateUnreadEmail({ bytes, ...withoutDevice(conditions) });
    return { now: toFigure(scaleEstimate(message, messagesPerYear)) };
  },
  preview: {
    reason: "neverOpened",
    numbers: {
      senders: 3,
      messages: 41,
      messagesPerYear: 166,
      bytesPerMessage: plainMessageBytes,
      oneClickSenders: 2,
    },
    action: { id: "reviewNewsletters" },
  },
});

const sum = (senders: readonly Sender[], amountOf: (sender: Sender) => number): number =>
  senders.reduce((total, sender) => total + amountOf(sender), 0);
