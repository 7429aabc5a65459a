import { countElements, countInFields } from "../compose/count-recipients.ts";
import type { Descriptor, RecipientField } from "../descriptor.ts";

const fields = (name: RecipientField): string =>
  ["input", "textarea"]
    .map((tag) => `${tag}[name="${name}"], ${tag}[name="${name}[]"], ${tag}[id="${name}"]`)
    .join(", ");

/** Any other webmail that is watched: attached bytes and recipients are observed, nothing is counted. */
export const generic: Descriptor = {
  compose: {
    root: 'form:has(input[type="file"])',
    anchors: ['input[type="file"]', fields("to"), 'textarea, [contenteditable="true"]'],
    countRecipients: (root, field) =>
      countInFields(root, fields(field)) || countElements(root, `[data-recipient="${field}"]`),
    recipientsField: fields("to"),
  },
  dialog: 'dialog[open], [role="alertdialog"]',
};
