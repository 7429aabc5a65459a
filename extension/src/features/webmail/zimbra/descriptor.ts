import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor, RecipientField } from "../descriptor.ts";
import { folderItem } from "./mail-port.ts";
import { zimbraMailbox } from "./mailbox.ts";
import { folderIds } from "./soap.ts";

const bubbles = (field: RecipientField) => `[id$="_${field}_control"] .addrBubble`;

/** From published source code, never tested on a real server. */
export const zimbra: Descriptor = {
  compose: {
    // The ids of all that is in it begin like its own.
    root: '[id^="zv__COMPOSE"]:not([id^="zv__COMPOSE"] *)',
    anchors: ['[id$="_to_control"]', '[id$="_subject_control"]', '[id$="_attachments_div"]'],
    countRecipients: (root, field) => countElements(root, bubbles(field)),
    sendButton: '[id^="zb__COMPOSE"][id$="__SEND"]',
    recipientsField: '[id$="_to_control"] input',
  },
  dialog: ".DwtDialog",
  trash: folderItem(folderIds.trash),
  searchField: "#zi_search_inputfield",
  mailbox: zimbraMailbox,
};
