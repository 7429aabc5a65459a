import type { BoundOrigin } from "../../estimate/estimate.ts";
import { noBounds } from "../../estimate/join-origins.ts";
import { judgements } from "../../estimate/judgements.ts";
import { judgedOrigins, type TracedRange } from "../../estimate/traced-range.ts";
import { type Factor, factorsOf } from "../factor.ts";
import type { ResolvedElectricity } from "./electricity.ts";
import { unfccc } from "./grid-sources.ts";

/** One zone of `marginalGridIntensity`, whose whole table would be as large as all models of video. */
export const marginalGridFactors = {
  france: factorsOf("grid", "2021", "FRA", unfccc)(
    "FRA-marginal",
    158,
    "g CO2e/kWh",
    "Operating margin: the power plants that answer to one more kWh.",
  ),
} as const satisfies Readonly<Record<string, Factor>>;

const { france } = marginalGridFactors;
const ofFrance: BoundOrigin = {
  kind: "derived",
  rule: "marginalGrid",
  from: [{ kind: "published", source: france.source, year: france.year }],
};

const exact: TracedRange = { range: { low: 1, central: 1, high: 1 }, origins: noBounds };

/**
 * One more kWh on a grid, as a multiple of the given intensity: 1, up to the marginal intensity. Elsewhere than in France
 * the ratio is judged. The intensity of `marginalGridIntensity` is marginal already.
 */
export function traceMarginalGrid({ gramsPerKwh, zone, source }: ResolvedElectricity): TracedRange {
  if (source === unfccc) return exact;
  const isFrance = zone === france.geography && gramsPerKwh < france.value;
  return {
    range: {
      low: 1,
      central: 1,
      high: isFrance ? france.value / gramsPerKwh : judgements.marginalGrid,
    },
    origins: { low: [], high: [isFrance ? ofFrance : judgedOrigins.marginalGrid] },
  };
}
