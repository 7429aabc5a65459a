import { countInFields } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";
import { roundcubeMailbox } from "./mailbox.ts";

/** Tried with Debian's Roundcube 1.6 and its skin Elastic. */
export const roundcube: Descriptor = {
  id: "roundcube",
  compose: {
    root: "body.action-compose",
    anchors: ["#_to", "#composebody", "#attachment-list"],
    // Hidden fields that are always in step with what is shown.
    recipients: (root) => ({
      to: countInFields(root, "#_to"),
      cc: countInFields(root, "#_cc"),
      bcc: countInFields(root, "#_bcc"),
    }),
    attachment: "#attachment-list li",
    attachmentSize: ".attachment-size",
    field: ".recipient-input input",
  },
  dialog: ".ui-dialog, .popupmenu.modal",
  trash: "#mailboxlist li.mailbox.trash > a",
  mailbox: roundcubeMailbox,
};
