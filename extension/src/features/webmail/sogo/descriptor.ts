import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";
import { sogoMailbox } from "./mailbox.ts";

const chips = (field: "to" | "cc" | "bcc") =>
  `md-chips[ng-model="editor.message.editable.${field}"] md-chip`;

/** Tested with Debian's SOGo 5.12. */
export const sogo: Descriptor = {
  compose: {
    root: ".sg-mail-editor",
    anchors: [
      'md-chips[ng-model="editor.message.editable.to"]',
      "#fileInput",
      '[ng-click="editor.send()"]',
    ],
    recipients: (root) => ({
      to: countElements(root, chips("to")),
      cc: countElements(root, chips("cc")),
      bcc: countElements(root, chips("bcc")),
    }),
    attachment: ".sg-mail-editor-attachments md-chip",
    sendButton: '[ng-click="editor.send()"]',
    recipientsField: 'md-chips[ng-model="editor.message.editable.to"] input',
  },
  dialog: "md-dialog:not(.sg-mail-editor)",
  // The class of a folder's icon is the same in every language.
  trash: ".sg-mailbox-list-item:has(.sg-folder.delete) .sg-item-name",
  mailbox: sogoMailbox,
};
