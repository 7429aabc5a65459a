import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor, RecipientField } from "../descriptor.ts";

const bubbles = (field: RecipientField) => `[id$="_${field}_control"] .addrBubble`;

/** From published source code, never tested on a server. */
export const zimbra: Descriptor = {
  compose: {
    root: '[id^="zv__COMPOSE"]',
    anchors: ['[id$="_to_control"]', '[id$="_subject_control"]', '[id$="_attachments_div"]'],
    countRecipients: (root, field) => countElements(root, bubbles(field)),
    recipientsField: '[id$="_to_control"] input',
  },
  dialog: ".DwtDialog",
};
