import { countInFields } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";
import { roundcubeMailbox } from "./mailbox.ts";

/** Tested with Debian's Roundcube 1.6 and its Elastic skin. */
export const roundcube: Descriptor = {
  compose: {
    root: "body.action-compose",
    anchors: ["#_to", "#composebody", "#attachment-list"],
    // Hidden fields that Roundcube keeps in sync with the visible ones.
    recipients: (root) => ({
      to: countInFields(root, "#_to"),
      cc: countInFields(root, "#_cc"),
      bcc: countInFields(root, "#_bcc"),
    }),
    attachment: "#attachment-list li",
    attachmentSize: ".attachment-size",
    recipientsField: ".recipient-input input",
  },
  dialog: ".ui-dialog, .popupmenu.modal",
  trash: "#mailboxlist li.mailbox.trash > a",
  mailbox: roundcubeMailbox,
};
