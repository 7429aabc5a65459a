import type { Network, NetworkGeography } from "../transfer/network.ts";
import { ademeVideoGbPerHour } from "../../../data/ademe/values.ts";
import { assemble } from "../../estimate/assemble.ts";
import { assertFields, assertKey, assertQuantity } from "../../estimate/check.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import {
  type ElectricityOptions,
  resolveElectricity,
} from "../../factors/electricity/resolve-electricity.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { msPerHour } from "../device/estimate-device-time.ts";
import { type UsedDevice, usedDeviceParts } from "../device/mean-device.ts";
import { networkFactor, networkPart } from "../transfer/estimate-transfer-ademe.ts";
import { type Factor, factorsOf } from "../../factors/factor.ts";
import { ademeRules } from "../../factors/sources.ts";
import { videoMakingPart, videoUsePart } from "./video-data-centre.ts";

/** `audio` is sound without picture. */
export type Definition = "audio" | "sd" | "hd" | "uhd";

const factor = factorsOf("streaming", "2022", "WORLD", ademeRules);

export const definitionFactors: Readonly<Record<Definition, Factor>> = {
  audio: factor(
    "audio",
    ademeVideoGbPerHour.audio,
    "GB/h",
    "The rate of a call without picture; the rules have no radio.",
  ),
  sd: factor("sd", ademeVideoGbPerHour.sd, "GB/h"),
  hd: factor("hd", ademeVideoGbPerHour.hd, "GB/h"),
  uhd: factor("uhd", ademeVideoGbPerHour.uhd, "GB/h"),
};

export type StreamingInput = ElectricityOptions<"device" | "dataCentre"> & {
  durationMs: number;
  definition: Definition;
  /** `mean` is the mean of the devices that people use for it. */
  device: UsedDevice;
  network: Network;
  /** Region of the network figures: France by default. */
  geography?: NetworkGeography | undefined;
};

/**
 * Emissions of watching a video, in grams of CO2e, by ADEME's rules 2.1.0: device by time, network by the
 * GB that the definition transfers in that time, data centre by both. An average share of what runs anyway;
 * `lowerDefinition` gives what changes. The range of each part says where it comes from. Energy is absent, because that of the
 * network is unknown. Throws a RangeError that names the field and its value.
 */
export function estimateStreaming(input: StreamingInput): Estimate<"average"> {
  assertFields(input, [
    "durationMs",
    "definition",
    "device",
    "network",
    "geography",
    "electricity",
    "edition",
  ]);
  const { durationMs, definition, device, network, geography = "FR" } = input;
  assertQuantity("durationMs", durationMs);
  const gb = streamedGb(durationMs, definition);
  const perGb = networkFactor(network, geography);
  const electricity = resolveElectricity(input, ["device", "dataCentre"], geography);
  const deviceIntensity = electricity.device.gramsPerKwh;
  const dataCentreIntensity = electricity.dataCentre.gramsPerKwh;
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device", "network", "dataCentre"], stages: ["making", "use"] },
      model: { id: "ademe-streaming", version: "2.1.0" },
      year: "2019–2025",
      ...electricityHead(electricity, [ademeRules]),
      inputs: {
        durationMs,
        definition,
        device,
        network,
        geography,
        deviceIntensity,
        dataCentreIntensity,
      },
    },
    [
      ...usedDeviceParts(durationMs, device, "video", deviceIntensity),
      networkPart(perGb, gb),
      videoMakingPart(durationMs / msPerHour),
      videoUsePart(gb, dataCentreIntensity),
    ],
  );
}

export function streamedGb(
  durationMs: number,
  definition: Definition,
  field = "definition",
): number {
  assertKey(field, definition, definitionFactors);
  return (durationMs / msPerHour) * definitionFactors[definition].value;
}
