import { defineRule } from "../define-rule.ts";
import { countThreshold } from "../threshold.ts";
import {
  type AddressedMessage,
  attachedBytes,
  countRecipients,
  recipientFigures,
} from "./message.ts";

type Found = {
  readonly reason: "answersEverybody";
  readonly numbers: AddressedMessage;
  readonly action: { readonly id: "replyToSender" };
};

/** A reply to all with many recipients. */
export const replyAll = defineRule({
  id: "email/reply-all",
  eventType: "compose.changed",
  canActByItself: false,
  thresholds: { minimumRecipients: countThreshold(5) },
  find(event, { minimumRecipients }): Found | undefined {
    const recipients = countRecipients(event);
    // A single recipient cannot be left out, whatever the threshold.
    if (event.mode !== "replyAll" || recipients < Math.max(2, minimumRecipients)) return undefined;
    return {
      reason: "answersEverybody",
      numbers: { recipients, bytes: attachedBytes(event) },
      action: { id: "replyToSender" },
    };
  },
  figures: ({ numbers }, conditions, models) => recipientFigures(numbers, conditions, models),
  preview: {
    reason: "answersEverybody",
    numbers: { recipients: 14, bytes: 0 },
    action: { id: "replyToSender" },
  },
});
