import { countInFields } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";
import { roundcubeMailbox } from "./mailbox.ts";

/** Tested with Debian's Roundcube 1.6 and its Elastic skin. */
export const roundcube: Descriptor = {
  compose: {
    root: "body.action-compose",
    anchors: ["#_to", "#composebody", "#attachment-list"],
    // Hidden fields that Roundcube keeps in sync with the visible ones.
    countRecipients: (root, field) => countInFields(root, `#_${field}`),
    attachment: "#attachment-list li",
    attachmentSize: ".attachment-size",
    recipientsField: ".recipient-input input",
  },
  dialog: ".ui-dialog, .popupmenu.modal",
  trash: "#mailboxlist li.mailbox.trash > a",
  searchField: "#mailsearchform, #quicksearchbox",
  mailbox: roundcubeMailbox,
};
