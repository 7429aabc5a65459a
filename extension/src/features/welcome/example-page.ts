/** A page of 2.4 MB as the popup shows it, with the emissions that the model gives for it in France. */
export const examplePage = {
  bytes: 2_400_000,
  carbonGramsCo2e: { low: 0.0228, high: 0.698 },
  kinds: [
    ["welcome.picture.images", 1_280_000, "var(--data-1)"],
    ["welcome.picture.scripts", 760_000, "var(--data-2)"],
    ["welcome.picture.others", 360_000, "var(--data-6)"],
  ],
} as const;
