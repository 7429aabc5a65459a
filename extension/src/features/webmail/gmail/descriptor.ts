import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor, RecipientCounts } from "../descriptor.ts";

const count = (root: Element, field: keyof RecipientCounts): number =>
  countElements(root, `[name="${field}"] [data-hovercard-id]`);

/** From published selectors, never tested on the service. */
export const gmail: Descriptor = {
  compose: {
    root: "div.M9",
    anchors: [
      'input[name="subjectbox"]',
      '[name="to"]',
      'div[role="button"]:not([aria-haspopup="true"])',
    ],
    recipients: (root) => ({
      to: count(root, "to"),
      cc: count(root, "cc"),
      bcc: count(root, "bcc"),
    }),
    attachment: ".dL",
    attachmentSize: ".vJ",
    sendButton: ".gU.Up div[role=button]:not(.Uo)",
    recipientsField: '[name="to"] input',
  },
  dialog: '[role="alertdialog"]',
};
