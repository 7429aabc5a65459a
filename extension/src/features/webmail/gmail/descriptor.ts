import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor, Recipients } from "../descriptor.ts";

const count = (root: Element, field: keyof Recipients): number =>
  countElements(root, `[name="${field}"] [data-hovercard-id]`);

/** From published selectors, not tried on the service itself: it reads the message being written and counts nothing. */
export const gmail: Descriptor = {
  id: "gmail",
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
    send: ".gU.Up div[role=button]:not(.Uo)",
    field: '[name="to"] input',
  },
  dialog: '[role="alertdialog"]',
};
