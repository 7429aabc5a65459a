import { ademeGridGramsPerKwh, ademeNetworkGramsPerGb } from "../../../data/ademe/values.ts";

/** A GB on a network, split so that it can be put on another electricity. */
export type NetworkSplit = { readonly makingGramsPerGb: number; readonly kwhPerGb: number };

/**
 * ADEME gives one figure for France and one for Europe, making and use together. Two points on a line: the difference of grams over
 * the difference of electricity is the electricity per GB, and what France's figure has beyond its electricity is making.
 */
function split(gramsInFrance: number, gramsInEurope: number): NetworkSplit {
  const { FR, EU } = ademeGridGramsPerKwh;
  const kwhPerGb = (gramsInEurope - gramsInFrance) / (EU - FR);
  return { makingGramsPerGb: gramsInFrance - kwhPerGb * FR, kwhPerGb };
}

const perGb = ademeNetworkGramsPerGb;

export const fixedSplit: NetworkSplit = /* @__PURE__ */ split(perGb.fixedFR, perGb.fixedEU);
export const mobileSplit: NetworkSplit = /* @__PURE__ */ split(perGb.mobileFR, perGb.mobileEU);
export const withoutBoxSplit: NetworkSplit = /* @__PURE__ */ split(
  perGb.fixedFRWithoutBox,
  perGb.fixedEUWithoutBox,
);
