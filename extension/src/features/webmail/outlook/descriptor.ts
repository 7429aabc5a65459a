import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";

const people = (field: string) =>
  `div[id$="_${field}"] .EditorClass [draggable="true"], div[id$="_${field}"] .EditorClass [data-lpc-hover-target-id]`;

/** From published selectors, never tested on the service. */
export const outlook: Descriptor = {
  compose: {
    root: '[role="main"]:has(div[id$="_TO"] .EditorClass)',
    anchors: ['div[id$="_TO"] .EditorClass', '[contenteditable="true"][role="textbox"]', "button"],
    countRecipients: (root, field) => countElements(root, people(field.toUpperCase())),
    sendButton: '[data-testid="send-button"]',
    recipientsField: 'div[id$="_TO"] .EditorClass',
  },
  dialog: '[role="dialog"][aria-modal="true"], [role="alertdialog"]',
};
