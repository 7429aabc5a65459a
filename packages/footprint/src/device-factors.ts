import type { Source } from "./estimate.ts";
import type { Factor } from "./factor.ts";
import { ademeRules, ecoDiag } from "./sources.ts";
import { spreads } from "./spreads.ts";

/** Emissions of one device apart from its use, and the years it is normally kept. */
export type DeviceFactors = {
  readonly making: Factor;
  /** Absent where the source counts making only. */
  readonly distribution?: Factor;
  readonly endOfLife?: Factor;
  /** Absent for a charger: no source gives one. */
  readonly lifetime?: Factor;
};

type Bounds = { low: number; high: number; note: string };

const row = (
  id: string,
  makingKg: number,
  distributionKg: number,
  endOfLifeKg: number,
  bounds?: Bounds,
): Omit<DeviceFactors, "lifetime"> => ({
  making: kg(`${id}/making`, makingKg, ademeRules, bounds),
  distribution: kg(`${id}/distribution`, distributionKg, ademeRules),
  endOfLife: kg(`${id}/end-of-life`, endOfLifeKg, ademeRules),
});

const kept = (
  id: string,
  years: number,
  rest: Omit<DeviceFactors, "lifetime">,
): Required<Pick<DeviceFactors, "lifetime">> & DeviceFactors => ({
  ...rest,
  lifetime: {
    id: `${id}/lifetime`,
    value: years,
    unit: "year",
    year: rest.making.year,
    geography: "FRA",
    source: rest.making.source,
  },
});

function kg(id: string, value: number, source: Source, bounds?: Bounds): Factor {
  return {
    id,
    value,
    ...(bounds ?? { spread: spreads.deviceMaking.timesOrDivided }),
    unit: "kg CO2e/device",
    year: source === ecoDiag ? "2022" : "2025",
    geography: "WORLD",
    source,
  };
}
