import { defineRule } from "../define-rule.ts";
import { countThreshold } from "../threshold.ts";
import { type AddressedMessage, addressedToMany, recipientFigures } from "./message.ts";

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
    const numbers = event.mode !== "replyAll" && addressedToMany(event, minimumRecipients);
    return numbers
      ? { reason: "manyRecipients", numbers, action: { id: "reviewRecipients" } }
      : undefined;
  },
  figures: ({ numbers }, conditions, models) => recipientFigures(numbers, conditions, models),
  preview: {
    reason: "manyRecipients",
    numbers: { recipients: 23, bytes: 0 },
    action: { id: "reviewRecipients" },
  },
});
