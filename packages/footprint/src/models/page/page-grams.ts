import { fixedSplit } from "../../factors/network/ademe-network-split.ts";
import { streamingKwhPerGb } from "../../factors/data-centre/streaming-site.ts";
import {
  dataCentreMakingGramsPerGb,
  oneByte,
  version3,
  version4,
} from "../../factors/page/page-values.ts";
import { networkKwhPerByte } from "../transfer/one-byte-grams.ts";

/** Grams of CO2e per kWh of each segment. */
export type PageIntensities = { device: number; network: number; dataCentre: number };

/** The lowest and the highest model of a GB, in grams of CO2e, with the electricity and the boundary of the estimate. */
export type PageBounds = { readonly low: number; readonly high: number };

/** One figure per GB of the network and of the data centre. */
type PerGb = { readonly network: number; readonly dataCentre: number };

const { worldGramsPerKwh } = version4;
const deviceMakingGrams = version4.deviceMaking * worldGramsPerKwh;
const restMakingGrams = (version4.networkMaking + version4.dataCentreMaking) * worldGramsPerKwh;
const makingGramsPerGb3 = version3.energy * version3.making * version3.worldGramsPerKwh;

/** Electricity of a GB in use without the device, in kWh, by each model. */
export const kwhWithoutDevice = {
  ademe: { network: fixedSplit.kwhPerGb, dataCentre: streamingKwhPerGb },
  version4: { network: version4.networkUse, dataCentre: version4.dataCentreUse },
  oneByte: { network: networkKwhPerByte.central * 1e9, dataCentre: oneByte.dataCentre * 1e9 },
} as const satisfies Readonly<Record<string, PerGb>>;

const { ademe, version4: ofVersion4, oneByte: ofOneByte } = kwhWithoutDevice;
const ademeMakingGrams = fixedSplit.makingGramsPerGb + dataCentreMakingGramsPerGb;

const useGrams = (kwh: PerGb, on: PageIntensities) =>
  kwh.network * on.network + kwh.dataCentre * on.dataCentre;

/** A GB by Sustainable Web Design 4 without the device, in grams of CO2e. */
export const gramsWithoutDevice = (on: PageIntensities): number =>
  restMakingGrams + useGrams(ofVersion4, on);

/** A GB by Sustainable Web Design 4, in grams of CO2e. */
export const gramsPerGb = (on: PageIntensities): number =>
  deviceMakingGrams + version4.deviceUse * on.device + gramsWithoutDevice(on);

/** A GB by Sustainable Web Design 3, in grams of CO2e. */
export function gramsPerGb3({ device, network, dataCentre }: PageIntensities): number {
  const { energy, deviceUse, networkUse, dataCentreUse } = version3;
  const use = deviceUse * device + networkUse * network + dataCentreUse * dataCentre;
  return energy * use + makingGramsPerGb3;
}

/**
 * Network and data centre alone: from ADEME to OneByte, which counts no making and takes that of version 4. Version 3 has one
 * figure for the making of all hardware, so it has no bound without the device.
 */
export const boundsWithoutDevice = (on: PageIntensities): PageBounds => ({
  low: ademeMakingGrams + useGrams(ademe, on),
  high: restMakingGrams + useGrams(ofOneByte, on),
});

/**
 * With the device. No model that counts it is below version 4, so the low bound takes the proportion of the models without: ADEME to
 * version 4. The high bound is version 3, or OneByte with the device of version 4 where that is higher.
 */
export function boundsWithDevice(on: PageIntensities): PageBounds {
  const rest = boundsWithoutDevice(on);
  const whole = gramsPerGb(on);
  const without = gramsWithoutDevice(on);
  return {
    low: whole * (rest.low / without),
    high: Math.max(gramsPerGb3(on), whole - without + rest.high),
  };
}
