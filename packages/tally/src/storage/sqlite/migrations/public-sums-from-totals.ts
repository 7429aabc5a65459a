import { type Figure, figures, publicFields, publicFieldsAt } from "@digital-cleanup/challenge";
import type { FigureLevels, PublicSums } from "../../../publication/public-sums.ts";
import { publicIndexesByField } from "../../../publication/rule/figure-parts.ts";
import { vectorFields } from "../../../publication/totals-codec.ts";

/**
 * The public sums of a batch of an earlier version, which published every field in detail; `before` are those of the
 * batch before it. How many contributions each sum holds was not stored.
 */
export function publicSumsFromTotals(
  totals: Record<string, string>,
  before: PublicSums,
): { publicSums: PublicSums; levels: FigureLevels } {
  const sums = publicFields.map(() => 0n);
  for (const [field, value] of Object.entries(totals)) {
    const index = vectorFields.indexOf(field);
    if (index < 0) throw new RangeError(`a stored batch names the field ${field}`);
    for (const part of publicIndexesByField[index]!) sums[part]! += BigInt(value);
  }
  const levels: FigureLevels = {};
  const published = new Set<Figure>(before.figures);
  for (const figure of figures) {
    const level = publicFieldsAt(figure, "detail").length > 0 ? "detail" : "method";
    const part = publicFields.indexOf(`${figure}.sum`);
    if (sums[part] === 0n && before.sums[part] === 0n) continue;
    levels[figure] = level;
    published.add(figure);
  }
  return { publicSums: { sums, holders: before.holders, figures: published }, levels };
}
