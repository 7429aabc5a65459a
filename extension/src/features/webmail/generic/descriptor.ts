import { countElements, countInFields } from "../compose/count-recipients.ts";
import type { Descriptor, RecipientCounts } from "../descriptor.ts";

const fields = (name: keyof RecipientCounts): string =>
  ["input", "textarea"]
    .map((tag) => `${tag}[name="${name}"], ${tag}[name="${name}[]"], ${tag}[id="${name}"]`)
    .join(", ");

/** Any other webmail that is watched: attached bytes and recipients are observed, nothing is counted. */
export const generic: Descriptor = {
  compose: {
    root: 'form:has(input[type="file"])',
    anchors: ['input[type="file"]', fields("to"), 'textarea, [contenteditable="true"]'],
    recipients: (root) => ({
      to: countInFields(root, fields("to")) || countElements(root, '[data-recipient="to"]'),
      cc: countInFields(root, fields("cc")),
      bcc: countInFields(root, fields("bcc")),
    }),
    recipientsField: fields("to"),
  },
  dialog: 'dialog[open], [role="alertdialog"]',
};
