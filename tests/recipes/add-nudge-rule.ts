import { type Recipe, unitTests } from "./recipe.ts";

const rule = `import { defineRule } from "../define-rule.ts";
import { countThreshold } from "../threshold.ts";
import { attachedBytes, countRecipients, recipientFigures } from "./message.ts";

type Found = {
  readonly reason: "manyAttachments";
  readonly numbers: {
    readonly files: number;
    readonly recipients: number;
    readonly bytes: number;
  };
  readonly action: { readonly id: "reviewRecipients" };
};

/** A message with many small files. */
export const manyAttachments = defineRule({
  id: "email/many-attachments",
  eventType: "compose.changed",
  canActByItself: false,
  thresholds: { minimumFiles: countThreshold(20) },
  find(event, { minimumFiles }): Found | undefined {
    const files = event.attachments.length;
    if (files < minimumFiles) return undefined;
    return {
      reason: "manyAttachments",
      numbers: { files, recipients: countRecipients(event), bytes: attachedBytes(event) },
      action: { id: "reviewRecipients" },
    };
  },
  figures: ({ numbers }, conditions, models) => recipientFigures(numbers, conditions, models),
  preview: {
    reason: "manyAttachments",
    numbers: { files: 25, recipients: 1, bytes: 0 },
    action: { id: "reviewRecipients" },
  },
});
`;

export const addNudgeRule: Recipe = {
  name: "A nudge rule",
  edits: [
    { file: "packages/habits/src/rules/email/many-attachments.ts", text: rule },
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
    "habits.rule.manyAttachments": "Point out many files",
    "habits.means.manyAttachments": "Before sending.",
    "habits.field.minimumFiles": "Files, from",
    "nudge.manyAttachmentsTitle": { one: "{count} file", other: "{count} files" },
    "nudge.manyAttachmentsWhy": "Each person receives a copy of each file.",
    "nudge.manyAttachmentsDo": "Check the recipients",
    "nudge.manyAttachmentsDone": "The recipients are on screen. Nothing was changed.",
  },
  checks: [unitTests("packages/habits/src", "extension/src/features/habits")],
};
