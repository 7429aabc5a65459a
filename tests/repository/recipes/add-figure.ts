import { readText } from "../built.ts";
import { type Recipe, unitTests } from "./recipe.ts";

const examples = "packages/tally/src/openapi/examples.json";

export const addFigure: Recipe = {
  name: "A figure on the public page",
  edits: [
    {
      file: "packages/challenge/src/counters.ts",
      after: "  unsubscribes: { cap: 100_000, ceiling: 2_000 },\n",
      text: "  videos: { cap: 10_000, ceiling: 500 },\n",
    },
    {
      file: "packages/challenge/src/event/new-event.ts",
      after: "  unsubscribes: 100,\n",
      text: "  videos: 50,\n",
    },
    {
      file: "packages/tally/src/pages/join/note/field-warnings.ts",
      after: "  unsubscribes: 500,\n",
      text: "  videos: 100,\n",
    },
    {
      file: "packages/tally/src/publication/rule/figure-parts.ts",
      after: "  grams: 1 << 6,\n",
      text: "  videos: 1 << 7,\n",
    },
    {
      file: examples,
      // A ceiling, an amount, or nothing published.
      text: readText(examples)
        .replaceAll(/"unsubscribes": 2000,/g, `$& "videos": 500,`)
        .replaceAll(/"unsubscribes": (0|null),/g, `$& "videos": $1,`),
    },
  ],
  texts: {
    "contribution.videos": "Deleted videos",
    "participant.standing.figure.videos": "deleted videos",
    "declare.count.videos": "How many videos",
    "session.row.videos": "Videos",
    "tally.event.videos": "Deleted videos",
    "tally.event.figure.videos": { one: "video deleted", other: "videos deleted" },
    "tally.organise.quantity.videos": "Videos",
    "tally.api.field.videos": "Deleted videos",
  },
  checks: [
    unitTests("packages/challenge/src", "extension/src/features/challenge"),
    unitTests(
      "packages/tally/src/openapi",
      "packages/tally/src/publication",
      "packages/tally/src/rollup",
      "packages/tally/src/pages/event",
      "packages/tally/src/pages/report",
      "packages/tally/src/pages/join",
    ),
  ],
};
