import { readText } from "../built.ts";
import { type Recipe, unitTests } from "./recipe.ts";

const folder = "extension/src/features/webmail";

export const addWebmail: Recipe = {
  name: "A webmail",
  edits: [
    {
      file: `${folder}/horde/identity.ts`,
      text: readText("tests/repository/recipes/files/horde-identity.ts.txt"),
    },
    {
      file: `${folder}/horde/descriptor.ts`,
      text: readText("tests/repository/recipes/files/horde-descriptor.ts.txt"),
    },
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
        "| Proton Mail        | experimental                 | no               | no                               | the same                                                                                            |\n",
      text: "| Horde | experimental | no | no | the same |\n",
    },
  ],
  checks: [unitTests(folder, "tests/repository/imports")],
};
