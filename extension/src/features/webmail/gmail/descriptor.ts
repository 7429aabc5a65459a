import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";

/** From published selectors, never tested on the service. */
export const gmail: Descriptor = {
  compose: {
    root: "div.M9",
    anchors: [
      'input[name="subjectbox"]',
      '[name="to"]',
      'div[role="button"]:not([aria-haspopup="true"])',
    ],
    countRecipients: (root, field) => countElements(root, `[name="${field}"] [data-hovercard-id]`),
    attachment: ".dL",
    attachmentSize: ".vJ",
    sendButton: ".gU.Up div[role=button]:not(.Uo)",
    recipientsField: '[name="to"] input',
  },
  dialog: '[role="alertdialog"]',
};
