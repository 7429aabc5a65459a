import { ademeDeviceShares } from "../../../data/ademe/values.ts";
import { type Factor, factorsOf } from "../factor.ts";
import { ademeRules } from "../sources.ts";

const factor = factorsOf("device-share", "2022", "FRA", ademeRules);

/** Shares of the devices that people use for text, video and calls; those of text add up to 1.01 in the rules. */
export const deviceShareFactors: readonly Factor[] = Object.entries(ademeDeviceShares).flatMap(
  ([use, shares]) =>
    Object.entries(shares).map(([device, percent]) =>
      factor(`${use}/${device}`, percent / 100, "device"),
    ),
);
