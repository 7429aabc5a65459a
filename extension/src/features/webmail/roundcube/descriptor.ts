import { countInFields } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";
import { roundcubeMailbox } from "./mailbox.ts";

/** Tested with Debian's Roundcube 1.6 and its skins, Elastic and Larry, whose pages have no class of their own. */
export const roundcube: Descriptor = {
  compose: {
    root: "body:has(#composebody)",
    anchors: ["#_to", "#composebody", "#attachment-list"],
    // Hidden fields that Roundcube keeps in sync with the visible ones.
    countRecipients: (root, field) => countInFields(root, `#_${field}`),
    attachment: "#attachment-list li",
    attachmentSize: ".attachment-size",
    recipientsField: ".recipient-input input, body:not(:has(.recipient-input)) #_to",
  },
  dialog: ".ui-dialog, .popupmenu.modal",
  trash: "#mailboxlist li.mailbox.trash > a",
  searchField: "#mailsearchform, #quicksearchbox",
  mailbox: roundcubeMailbox,
};
