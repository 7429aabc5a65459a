import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor, RecipientField } from "../descriptor.ts";

const people = (field: RecipientField) =>
  `[data-testid="composer:${field}"] ~ [data-testid="composer-addresses-item"], [data-testid="composer-addresses-item-${field}"]`;

/** From published test ids, never tested on the service. */
export const proton: Descriptor = {
  compose: {
    root: ".composer",
    anchors: [
      '[data-testid="composer:to"]',
      '[data-testid="composer:subject"]',
      '[data-testid="composer:footer"]',
    ],
    countRecipients: (root, field) => countElements(root, people(field)),
    sendButton: '[data-testid="composer:send-button"]',
    recipientsField: '[data-testid="composer:to"]',
  },
  dialog: ".modal-two, dialog[open]",
};
