import { countElements, countInFields } from "../compose/count-recipients.ts";
import type { Descriptor, Recipients } from "../descriptor.ts";

const fields = (name: keyof Recipients): string =>
  ["input", "textarea"]
    .map((tag) => `${tag}[name="${name}"], ${tag}[name="${name}[]"], ${tag}[id="${name}"]`)
    .join(", ");

/** For a webmail that an organisation named and nobody described: the weight of files times people, and nothing counted. */
export const generic: Descriptor = {
  id: "generic",
  compose: {
    root: 'form:has(input[type="file"])',
    anchors: ['input[type="file"]', fields("to"), 'textarea, [contenteditable="true"]'],
    recipients: (root) => ({
      to: countInFields(root, fields("to")) || countElements(root, '[data-recipient="to"]'),
      cc: countInFields(root, fields("cc")),
      bcc: countInFields(root, fields("bcc")),
    }),
    field: fields("to"),
  },
  dialog: 'dialog[open], [role="alertdialog"]',
};
