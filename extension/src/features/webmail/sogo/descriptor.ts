import { countElements } from "../compose/count-recipients.ts";
import type { Descriptor, RecipientField } from "../descriptor.ts";
import { sogoMailbox } from "./mailbox.ts";

const chips = (field: RecipientField) =>
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
    countRecipients: (root, field) => countElements(root, chips(field)),
    attachment: ".sg-mail-editor-attachments md-chip",
    sendButton: '[ng-click="editor.send()"]',
    recipientsField: 'md-chips[ng-model="editor.message.editable.to"] input',
  },
  dialog: "md-dialog:not(.sg-mail-editor)",
  // The class of a folder's icon is the same in every language.
  trash: ".sg-mailbox-list-item:has(.sg-folder.delete) .sg-item-name",
  searchField: 'input[name="folderSearch"]',
  mailbox: sogoMailbox,
};
