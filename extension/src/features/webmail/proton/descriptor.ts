import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";

const people = (field: "to" | "cc" | "bcc") =>
  `[data-testid="composer:${field}"] ~ [data-testid="composer-addresses-item"], [data-testid="composer-addresses-item-${field}"]`;

/** From published test ids, not tried on the service itself: it reads the message being written and counts nothing. */
export const proton: Descriptor = {
  id: "proton",
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
    send: '[data-testid="composer:send-button"]',
    field: '[data-testid="composer:to"]',
  },
  dialog: ".modal-two, dialog[open]",
};
