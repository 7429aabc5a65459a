import { readText } from "../built.ts";
import { type Recipe, unitTests } from "./recipe.ts";

export const addNudgeRule: Recipe = {
  name: "A nudge rule",
  edits: [
    {
      file: "packages/habits/src/rules/email/many-attachments.ts",
      text: readText("tests/repository/recipes/files/many-attachments.ts.txt"),
    },
    {
      file: "packages/habits/src/rules/rules.ts",
      after: `import { heavyAttachment } from "./email/heavy-attachment.ts";\n`,
      text: `import { manyAttachments } from "./email/many-attachments.ts";\n`,
    },
    {
      file: "packages/habits/src/rules/rules.ts",
      after: "  manyRecipients,\n",
      text: "  manyAttachments,\n",
    },
    {
      file: "packages/habits/src/rules/rule-ids.ts",
      after: `  "email/many-recipients",\n`,
      text: `  "email/many-attachments",\n`,
    },
    {
      file: "packages/habits/README.md",
      after:
        "twice the 5 above which Roundcube itself warns                                                                          | a look at the list                                       |\n",
      text: "| `email/many-attachments` | ≥ 20 files | our judgement | a look at the list |\n",
    },
  ],
  texts: {
    "habits.rule.manyAttachments": "Check a long list of files.",
    "nudge.manyAttachmentsTitle": { one: "{count} file", other: "{count} files" },
    "nudge.manyAttachmentsWhy": "Each person receives a copy of each file.",
    "nudge.manyAttachmentsDo": "Check the recipients",
    "nudge.manyAttachmentsDone": "The recipients are on screen. Nothing was changed.",
  },
  checks: [unitTests("packages/habits/src", "extension/src/features/habits")],
};
