import { readText } from "../built.ts";
import { type Recipe, unitTests } from "./recipe.ts";

const dashboard = "extension/src/entrypoints/dashboard";

export const addSection: Recipe = {
  name: "A section of the dashboard",
  edits: [
    {
      file: "extension/src/features/tips/tips-page.tsx",
      text: readText("tests/repository/recipes/files/tips-page.tsx.txt"),
    },
    {
      file: `${dashboard}/shared-views.tsx`,
      after: `import { PolicyPage } from "../../features/settings/policy/policy-page.tsx";\n`,
      text: `import { TipsPage } from "../../features/tips/tips-page.tsx";\n`,
    },
    {
      file: `${dashboard}/shared-views.tsx`,
      after: "  policy: PolicyPage,\n",
      text: "  tips: TipsPage,\n",
    },
    {
      file: `${dashboard}/sections.ts`,
      after: `    isUnlisted: true,
  },
`,
      text: `  {
    id: "tips",
    place: "settings",
    title: "dashboard.tips",
  },
`,
    },
  ],
  texts: { "dashboard.tips": "Tips", "tips.lead": "Close what you do not look at." },
  checks: [unitTests(dashboard, "extension/src/ui/navigation", "tests/repository/imports")],
};
