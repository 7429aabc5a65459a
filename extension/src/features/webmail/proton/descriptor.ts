import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";

const people = (field: "to" | "cc" | "bcc") =>
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
    recipients: (root) => ({
      to: countElements(root, people("to")),
      cc: countElements(root, people("cc")),
      bcc: countElements(root, people("bcc")),
    }),
    sendButton: '[data-testid="composer:send-button"]',
    recipientsField: '[data-testid="composer:to"]',
  },
  dialog: ".modal-two, dialog[open]",
};
