import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";

const bubbles = (field: "to" | "cc" | "bcc") => `[id$="_${field}_control"] .addrBubble`;

/** From published source code, never tested on a server. */
export const zimbra: Descriptor = {
  compose: {
    root: '[id^="zv__COMPOSE"]',
    anchors: ['[id$="_to_control"]', '[id$="_subject_control"]', '[id$="_attachments_div"]'],
    recipients: (root) => ({
      to: countElements(root, bubbles("to")),
      cc: countElements(root, bubbles("cc")),
      bcc: countElements(root, bubbles("bcc")),
    }),
    recipientsField: '[id$="_to_control"] input',
  },
  dialog: ".DwtDialog",
};
