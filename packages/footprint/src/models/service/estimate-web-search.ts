import type { Network, NetworkGeography } from "../transfer/network.ts";
import { ademeSearch, ademeServer } from "../../../data/ademe/values.ts";
import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity } from "../../estimate/check.ts";
import { serverMakingKg } from "../../factors/data-centre/data-centre.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import {
  type ElectricityOptions,
  resolveElectricity,
} from "../../factors/electricity/resolve-electricity.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { type UsedDevice, usedDeviceParts } from "../device/mean-device.ts";
import { networkFactor, networkPart } from "../transfer/estimate-transfer-ademe.ts";
import { type Factor, factorsOf } from "../../factors/factor.ts";
import { ademeRules } from "../../factors/sources.ts";
import { judged } from "../../estimate/traced-range.ts";

const factor = factorsOf("search", "2019–2022", "WORLD", ademeRules);

export const searchFactors = {
  typing: factor("typing", ademeSearch.typingMinutes, "min/search"),
  reading: factor("reading", ademeSearch.readingMinutes, "min/search"),
  request: factor("request", ademeSearch.requestKb, "kB/search"),
  page: factor("page", ademeSearch.pageKb, "kB/search"),
  servers: factor("servers", ademeSearch.serversPerMb, "server/MB"),
  serverPower: factor(
    "server-power",
    ademeServer.activePowerW,
    "W",
    "The rules multiply its electricity by 1,000, which looks like a slip of units; kept, for it is 1 % of a search in France.",
  ),
} as const satisfies Readonly<Record<string, Factor>>;

/** Transferred by one search, in MB of 1,024 kB as in the rules. */
export const searchMb: number = (searchFactors.request.value + searchFactors.page.value) / 1024;
/** Share of the life of a server used by one search. */
export const serversPerSearch: number = searchMb * searchFactors.servers.value;
const serverGrams = serversPerSearch * serverMakingKg * 1000;
/** Electricity of one server over its life, in kWh. */
export const serverKwhOfLife: number =
  (searchFactors.serverPower.value * 24 * 365 * ademeServer.lifetimeYears) / 1000;
const serverKwh = serversPerSearch * serverKwhOfLife * 1000;

/**
 * Emissions of web searches, in grams of CO2e, by ADEME's rules 2.1.0: for each 110 seconds of device time, 160 kB
 * transferred, and a share of servers. In France 99 % is the device, elsewhere less. The servers' range is ×/÷ 3.
 * Throws a RangeError that names the field and its value.
 */
export function estimateWebSearch(
  input: ElectricityOptions<"device" | "dataCentre"> & {
    searches: number;
    device: UsedDevice;
    network: Network;
    geography?: NetworkGeography | undefined;
  },
): Estimate<"average"> {
  assertFields(input, ["searches", "device", "network", "geography", "electricity", "edition"]);
  const { searches, device, network, geography = "FR" } = input;
  assertQuantity("searches", searches);
  const perGb = networkFactor(network, geography);
  const electricity = resolveElectricity(input, ["device", "dataCentre"], geography);
  const deviceIntensity = electricity.device.gramsPerKwh;
  const dataCentreIntensity = electricity.dataCentre.gramsPerKwh;
  const durationMs = searches * (searchFactors.typing.value + searchFactors.reading.value) * 60_000;
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device", "network", "dataCentre"], stages: ["making", "use"] },
      model: { id: "ademe-web-search", version: "2.1.0" },
      year: "2019–2025",
      ...electricityHead(electricity, [ademeRules]),
      inputs: {
        searches,
        device,
        network,
        geography,
        deviceIntensity,
        dataCentreIntensity,
        durationMs,
      },
    },
    [
      ...usedDeviceParts(durationMs, device, "text", deviceIntensity),
      networkPart(perGb, (searches * searchMb) / 1024),
      part("dataCentre", "making", judged(serverGrams, "servers"), searches),
      part("dataCentre", "use", judged(serverKwh * dataCentreIntensity, "servers"), searches),
    ],
  );
}
