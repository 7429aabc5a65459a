import { downloadGramsPerGb, version3, version4 } from "../../factors/page/page-values.ts";
import { oneByteGramsPerGb } from "../transfer/one-byte-grams.ts";

/** Grams of CO2e per kWh of each segment. */
export type PageIntensities = { device: number; network: number; dataCentre: number };

const { worldGramsPerKwh, deviceMaking, networkMaking, dataCentreMaking } = version4;
const makingGramsPerGb = (deviceMaking + networkMaking + dataCentreMaking) * worldGramsPerKwh;
const makingGramsPerGb3 = version3.energy * version3.making * version3.worldGramsPerKwh;

/** A GB by Sustainable Web Design 4, in grams of CO2e. */
export const gramsPerGb = ({ device, network, dataCentre }: PageIntensities): number =>
  version4.deviceUse * device +
  version4.networkUse * network +
  version4.dataCentreUse * dataCentre +
  makingGramsPerGb;

/** A GB by the lowest of the published models of a page's bytes, in grams of CO2e. */
export const lowestGramsPerGb: number = downloadGramsPerGb;

/** A GB by the highest of the published models on the same electricity, in grams of CO2e. */
export const highestGramsPerGb = (on: PageIntensities): number =>
  Math.max(oneByteGramsPerGb.central, gramsPerGb3(on));

/** A GB by Sustainable Web Design 3, in grams of CO2e. */
export function gramsPerGb3({ device, network, dataCentre }: PageIntensities): number {
  const { energy, deviceUse, networkUse, dataCentreUse } = version3;
  const use = deviceUse * device + networkUse * network + dataCentreUse * dataCentre;
  return energy * use + makingGramsPerGb3;
}
