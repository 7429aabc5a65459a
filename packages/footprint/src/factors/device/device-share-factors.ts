import { ademeDeviceShares } from "../../../data/ademe/values.ts";
import type { Factor } from "../factor.ts";
import { ademeRules } from "../sources.ts";

/** Shares of the devices that people use for text, video and calls; those of text add up to 1.01 in the rules. */
export const deviceShareFactors: readonly Factor[] = Object.entries(ademeDeviceShares).flatMap(
  ([use, shares]) =>
    Object.entries(shares).map(([device, percent]): Factor => ({
      id: `device-share/${use}/${device}`,
      value: percent / 100,
      unit: "device",
      year: "2022",
      geography: "FRA",
      source: ademeRules,
    })),
);
