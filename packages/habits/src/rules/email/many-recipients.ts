import { defineRule } from "../define-rule.ts";
import { countThreshold } from "../threshold.ts";
import {
  type AddressedMessage,
  attachedBytes,
  countRecipients,
  recipientFigures,
} from "./message.ts";

type Found = {
  readonly reason: "manyRecipients";
  readonly numbers: AddressedMessage;
  readonly action: { readonly id: "reviewRecipients" };
};

/** A message to many people that is not a reply to all. */
export const manyRecipients = defineRule({
  id: "email/many-recipients",
  eventType: "compose.changed",
  canActByItself: false,
  // Roundcube warns above 5 visible recipients; we wait for twice as many.
  thresholds: { minimumRecipients: countThreshold(10) },
  find(event, { minimumRecipients }): Found | undefined {
    const recipients = countRecipients(event);
    // A single recipient cannot be left out, whatever the threshold.
    if (event.mode === "replyAll" || recipients < Math.max(2, minimumRecipients)) return undefined;
    return {
      reason: "manyRecipients",
      numbers: { recipients, bytes: attachedBytes(event) },
      action: { id: "reviewRecipients" },
    };
  },
  figures: ({ numbers }, conditions, models) => recipientFigures(numbers, conditions, models),
  preview: {
    reason: "manyRecipients",
    numbers: { recipients: 23, bytes: 0 },
    action: { id: "reviewRecipients" },
  },
});
