import { defaultCeilings, type Figure, publicFields } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { measuredFiles } from "../../../test/support/samples.ts";
import { applyContribution } from "../apply-contribution.ts";
import { sumPart } from "./figure-parts.ts";
import { missingChanges } from "./missing-changes.ts";

const rules = { mode: "open", state: "open", ceilings: defaultCeilings } as const;
/** So many new contributions of three files each. */
const newcomers = (count: number) =>
  Array.from({ length: count }, () => {
    const applied = applyContribution(rules, undefined, { seq: 1, totals: measuredFiles(3) });
    if (!applied.ok || !applied.contribution) throw new Error("refused");
    return applied.contribution;
  });
const holdersOf = (count: number, figure: Figure) =>
  publicFields.map((_, part) => (part === sumPart(figure) ? count : 0));

test.each([
  // At least K move a figure, whatever is public.
  { pending: 2, holders: 0, missing: 3 },
  // As many as are public already: 8, of which 6 wait.
  { pending: 6, holders: 8, missing: 2 },
  // Four times K is enough. A figure that nothing moves yet is missing K = 5.
  { pending: 18, holders: 70, missing: 2 },
  { pending: 6, holders: 70, missing: 5 },
  // Something else holds the batch back, which any change may end.
  { pending: 30, holders: 70, missing: 1 },
])("$pending that wait beside $holders published miss $missing changes", (row) => {
  expect(missingChanges(newcomers(row.pending), holdersOf(row.holders, "files"), 5)).toBe(
    row.missing,
  );
});
