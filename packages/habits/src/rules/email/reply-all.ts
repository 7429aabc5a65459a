import { defineRule } from "../define-rule.ts";
import { countThreshold } from "../threshold.ts";
import { type AddressedMessage, addressedToMany, recipientFigures } from "./message.ts";

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
    const numbers = event.mode === "replyAll" && addressedToMany(event, minimumRecipients);
    return numbers
      ? { reason: "answersEverybody", numbers, action: { id: "replyToSender" } }
      : undefined;
  },
  figures: ({ numbers }, conditions, models) => recipientFigures(numbers, conditions, models),
  preview: {
    reason: "answersEverybody",
    numbers: { recipients: 14, bytes: 0 },
    action: { id: "replyToSender" },
  },
});
