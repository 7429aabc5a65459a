import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";

const people = (field: "TO" | "CC" | "BCC") =>
  `div[id$="_${field}"] .EditorClass [draggable="true"], div[id$="_${field}"] .EditorClass [data-lpc-hover-target-id]`;

/** From published selectors, never tested on the service. */
export const outlook: Descriptor = {
  compose: {
    root: '[role="main"]:has(div[id$="_TO"] .EditorClass)',
    anchors: ['div[id$="_TO"] .EditorClass', '[contenteditable="true"][role="textbox"]', "button"],
    recipients: (root) => ({
      to: countElements(root, people("TO")),
      cc: countElements(root, people("CC")),
      bcc: countElements(root, people("BCC")),
    }),
    sendButton: '[data-testid="send-button"]',
    recipientsField: 'div[id$="_TO"] .EditorClass',
  },
  dialog: '[role="dialog"][aria-modal="true"], [role="alertdialog"]',
};
