import { type Recipe, unitTests } from "./recipe.ts";

const identity = `import type { WebmailIdentity } from "../detect-webmail.ts";

export const hordeIdentity = {
  id: "horde",
  name: "Horde",
  level: "experimental",
  selectors: ["#dimpmain, #imp-compose", "#horde-head"],
} as const satisfies WebmailIdentity;
`;
const descriptor = `import { countInFields } from "../compose/count-recipients.ts";
import type { Descriptor } from "../descriptor.ts";

export const horde: Descriptor = {
  compose: {
    root: "#imp-compose",
    anchors: ["#to", "#composeMessage"],
    countRecipients: (root, field) => countInFields(root, \`#\${field}\`),
    recipientsField: "#to",
  },
  dialog: "#RB_window",
};
`;
const folder = "extension/src/features/webmail";

export const addWebmail: Recipe = {
  name: "A webmail",
  edits: [
    { file: `${folder}/horde/identity.ts`, text: identity },
    { file: `${folder}/horde/descriptor.ts`, text: descriptor },
    {
      file: `${folder}/webmails.ts`,
      after: `import { gmailIdentity } from "./gmail/identity.ts";\n`,
      text: `import { hordeIdentity } from "./horde/identity.ts";\n`,
    },
    { file: `${folder}/webmails.ts`, after: "  protonIdentity,\n", text: "  hordeIdentity,\n" },
    {
      file: `${folder}/webmail-parts.ts`,
      after: `import { gmail } from "./gmail/descriptor.ts";\n`,
      text: `import { horde } from "./horde/descriptor.ts";\n`,
    },
    { file: `${folder}/webmail-parts.ts`, after: "  proton,\n", text: "  horde,\n" },
    {
      file: "docs/webmails.md",
      after:
        "| Proton Mail        | experimental                 | no               | no                               | the same                                                               |\n",
      text: "| Horde | experimental | no | no | the same |\n",
    },
  ],
  checks: [unitTests(folder, "tests/repository/imports")],
};
