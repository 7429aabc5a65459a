import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";

const people = (field: "TO" | "CC" | "BCC") =>
  `div[id$="_${field}"] .EditorClass [draggable="true"], div[id$="_${field}"] .EditorClass [data-lpc-hover-target-id]`;

/** From published selectors, not tried on the service itself: it reads the message being written and counts nothing. */
export const outlook: Descriptor = {
  id: "outlook",
  compose: {
    root: '[role="main"]:has(div[id$="_TO"] .EditorClass)',
    anchors: ['div[id$="_TO"] .EditorClass', '[contenteditable="true"][role="textbox"]', "button"],
    recipients: (root) => ({
      to: countElements(root, people("TO")),
      cc: countElements(root, people("CC")),
      bcc: countElements(root, people("BCC")),
    }),
    send: '[data-testid="send-button"]',
    field: 'div[id$="_TO"] .EditorClass',
  },
  dialog: '[role="dialog"][aria-modal="true"], [role="alertdialog"]',
};
