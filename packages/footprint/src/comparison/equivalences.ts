import { assertQuantity } from "../estimate/check.ts";
import type { Range, Source } from "../estimate/estimate.ts";
import { estimateDeviceTime, msPerHour } from "../models/device/estimate-device-time.ts";
import { type Factor, factorsOf, rangeOf } from "../factors/factor.ts";
import { published } from "../factors/bounds.ts";
import { at } from "../factors/at-line.ts";
import {
  ademeRules,
  carbonalyser,
  impactCo2Person,
  impactCo2Transport,
  nosGestesClimat,
} from "../factors/sources.ts";

const impactCo2PersonLine = at(impactCo2Person, 544);

export const equivalenceFactors = {
  car: {
    id: "equivalence/car",
    value: 217.6,
    low: published(192, at(impactCo2Transport, 188), "2024", "use alone"),
    high: published(220, at(carbonalyser, 9), "2022"),
    unit: "g CO2e/km",
    year: "2024",
    geography: "FRA",
    source: at(impactCo2Transport, 188, 192),
    note: "A petrol or diesel car, whoever sits in it: 192 of use and 25.6 of making; Carbonalyser takes 220.",
  },
  train: factorsOf("equivalence", "2024", "FRA", at(impactCo2Transport, 116, 120))(
    "train",
    2.93,
    "g CO2e/km",
    "A high-speed train in France, for one passenger.",
  ),
  person: {
    id: "equivalence/person",
    value: 9100,
    low: published(8287, nosGestesClimat, "2024"),
    high: published(9100, impactCo2PersonLine, "2025"),
    unit: "kg CO2e/year",
    year: "2024",
    geography: "FRA",
    source: impactCo2PersonLine,
    note: "Footprint of a person in France; the default answers of Nos Gestes Climat give 8,287.",
  },
} as const satisfies Readonly<Record<string, Factor>>;

export type Equivalences = {
  /** Metres by car. */
  readonly carMetres: Equivalence;
  /** Metres of one passenger on a high-speed train in France. */
  readonly trainMetres: Equivalence;
  /** Minutes on a laptop, its making included. */
  readonly laptopMinutes: Equivalence;
  /** Minutes of the total footprint of a person in France. */
  readonly personMinutes: Equivalence;
};
export type Equivalence = { readonly range: Range; readonly source: Source };

const minutesPerYear = 365 * 24 * 60;

/**
 * The same grams of CO2e as familiar activities, each with its range: from the lowest grams over the highest kilometre to
 * the highest over the lowest. Phone charges and trees are excluded on purpose: in France a charge is under a gram, which
 * makes everything look big, and a tree suggests compensation. Throws a RangeError that names the field and its value.
 */
export function equivalences(carbonGramsCo2e: Range): Equivalences {
  const { low, central, high } = carbonGramsCo2e;
  assertQuantity("carbonGramsCo2e.low", low);
  assertQuantity("carbonGramsCo2e.central", central);
  assertQuantity("carbonGramsCo2e.high", high);
  const per = (unit: Range, times: number): Range => ({
    low: (low / unit.high) * times,
    central: (central / unit.central) * times,
    high: (high / unit.low) * times,
  });
  const laptopHour = estimateDeviceTime({
    durationMs: msPerHour,
    device: "laptop",
  }).carbonGramsCo2e;
  return {
    carMetres: { range: per(rangeOf(equivalenceFactors.car), 1000), source: impactCo2Transport },
    trainMetres: {
      range: per(rangeOf(equivalenceFactors.train), 1000),
      source: impactCo2Transport,
    },
    laptopMinutes: { range: per(laptopHour, 60), source: ademeRules },
    personMinutes: {
      range: per(rangeOf(equivalenceFactors.person), minutesPerYear / 1000),
      source: impactCo2Person,
    },
  };
}
