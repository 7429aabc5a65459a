import { assemble } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity } from "../../estimate/check.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import { resolveElectricity } from "../../factors/electricity/resolve-electricity.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { msPerHour } from "../device/estimate-device-time.ts";
import { usedDeviceParts } from "../device/mean-device.ts";
import { type StreamingInput, streamedGb } from "./estimate-streaming.ts";
import { networkFactor, networkPart } from "../transfer/estimate-transfer-ademe.ts";
import { ademeRules } from "../../factors/sources.ts";
import { videoMakingPart, videoUsePart } from "./video-data-centre.ts";

export type VideoCallInput = StreamingInput & {
  /** Participating places, each with one device of this kind; 2 by default. */
  places?: number | undefined;
};

/**
 * Emissions of a video call, all places together, in grams of CO2e, by ADEME's rules 2.1.0: devices by time, network by the
 * GB of each place, data centre once. `definition: "audio"` is a call with cameras off; `lowerDefinition` gives how little
 * that really changes. Zero without places. Throws a RangeError that names the field and its value.
 */
export function estimateVideoCall(input: VideoCallInput): Estimate<"average"> {
  assertFields(input, [
    "durationMs",
    "definition",
    "device",
    "network",
    "geography",
    "electricity",
    "edition",
    "places",
  ]);
  const { durationMs, definition, device, network, geography = "FR", places = 2 } = input;
  assertQuantity("durationMs", durationMs);
  assertQuantity("places", places);
  const perGb = networkFactor(network, geography);
  const electricity = resolveElectricity(input, ["device", "dataCentre"], geography);
  const deviceIntensity = electricity.device.gramsPerKwh;
  const dataCentreIntensity = electricity.dataCentre.gramsPerKwh;
  const heldMs = places > 0 ? durationMs : 0;
  const gb = streamedGb(heldMs, definition);
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device", "network", "dataCentre"], stages: ["making", "use"] },
      model: { id: "ademe-video-call", version: "2.1.0" },
      year: "2019–2025",
      ...electricityHead(electricity, [ademeRules]),
      inputs: {
        durationMs: heldMs,
        definition,
        device,
        network,
        geography,
        places,
        deviceIntensity,
        dataCentreIntensity,
      },
    },
    [
      ...usedDeviceParts(places * heldMs, device, "call", deviceIntensity),
      networkPart(perGb, places * gb),
      videoMakingPart(heldMs / msPerHour),
      videoUsePart(gb, dataCentreIntensity),
    ],
  );
}
