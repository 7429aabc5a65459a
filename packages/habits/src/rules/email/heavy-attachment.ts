import { toFigure } from "../../figures/figure.ts";
import { withoutDevice } from "../../figures/conditions.ts";
import { amountThreshold } from "../threshold.ts";
import { defineRule } from "../define-rule.ts";
import { attachedBytes, countRecipients } from "./message.ts";

/** `isExact` is false if the size of an attachment was read from the page, rounded. */
type Found = {
  readonly reason: "sizeTimesRecipients";
  readonly numbers: {
    readonly recipients: number;
    readonly bytes: number;
    readonly deliveredBytes: number;
    readonly isExact: boolean;
  };
  readonly action: { readonly id: "shareByLink" };
};

/** Attachments that are heavy, and heavy times the number of recipients. */
export const heavyAttachment = defineRule({
  id: "email/heavy-attachment",
  eventType: "compose.changed",
  canActByItself: false,
  thresholds: {
    /** All attachments together. From 2 MB on they emit as much as the message itself (`estimateEmail`: 1.95 g, 1.07 g/MB). */
    minimumBytes: amountThreshold(2_000_000),
    /** The same times the recipients. Our own judgement. */
    minimumDeliveredBytes: amountThreshold(5_000_000),
  },
  find(event, { minimumBytes, minimumDeliveredBytes }): Found | undefined {
    const bytes = attachedBytes(event);
    // Files are mostly attached before the first address is typed.
    const recipients = Math.max(1, countRecipients(event));
    const deliveredBytes = bytes * recipients;
    if (bytes === 0 || bytes < minimumBytes || deliveredBytes < minimumDeliveredBytes) {
      return undefined;
    }
    const isExact = event.attachments.every(({ exact }) => exact);
    return {
      reason: "sizeTimesRecipients",
      numbers: { recipients, bytes, deliveredBytes, isExact },
      action: { id: "shareByLink" },
    };
  },
  figures({ numbers: { bytes, recipients } }, conditions, { attachmentOrLink }) {
    const { attachment, link } = attachmentOrLink({
      bytes,
      recipients,
      ...withoutDevice(conditions),
    });
    return { now: toFigure(attachment), instead: toFigure(link) };
  },
  preview: {
    reason: "sizeTimesRecipients",
    numbers: { recipients: 12, bytes: 8_400_000, deliveredBytes: 100_800_000, isExact: true },
    action: { id: "shareByLink" },
  },
});
