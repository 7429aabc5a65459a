import { assemble, part } from "./assemble.ts";
import { assertQuantity } from "./check.ts";
import { streamingMakingGramsPerHour } from "./data-centre.ts";
import { electricityOf, rulesIntensity } from "./electricity.ts";
import type { Estimate } from "./estimate.ts";
import { deviceTimeParts, msPerHour } from "./estimate-device-time.ts";
import { type StreamingInput, dataCentreUseGrams, streamedGb } from "./estimate-streaming.ts";
import { networkFactor, networkPart } from "./estimate-transfer-ademe.ts";
import { around } from "./range.ts";
import { ademeRules } from "./sources.ts";
import { spreads } from "./spreads.ts";

export type VideoCallInput = StreamingInput & {
  /** Places that take part, each with a device of this kind; 2 by default. */
  places?: number | undefined;
};

/**
 * Emissions of a video call, all places together, in grams of CO2e, by ADEME's rules 2.1.0: devices by time, network by the
 * GB each place moves, data centre once. `definition: "audio"` is a call with cameras off; `lowerDefinition` says how little
 * that really changes. No place is no call: zero. Throws a RangeError that names the field and its value.
 */
export function estimateVideoCall(input: VideoCallInput): Estimate<"average"> {
  const { durationMs, definition, device, network, geography = "FR", places = 2 } = input;
  assertQuantity("durationMs", durationMs);
  assertQuantity("places", places);
  const perGb = networkFactor(network, geography);
  const grid = electricityOf(input.intensityGramsPerKwh, rulesIntensity[geography]);
  const heldMs = places > 0 ? durationMs : 0;
  const gb = streamedGb(heldMs, definition);
  const spread = spreads.dataCentre.timesOrDivided;
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device", "network", "dataCentre"], stages: ["making", "use"] },
      model: { id: "ademe-video-call", version: "2.1.0" },
      year: "2019–2025",
      geography: grid.geography,
      sources: [ademeRules],
      inputs: {
        durationMs: heldMs,
        definition,
        device,
        network,
        geography,
        places,
        intensity: grid.gramsPerKwh,
      },
    },
    [
      ...deviceTimeParts(places * heldMs, device, grid.gramsPerKwh),
      networkPart(perGb, places * gb),
      part(
        "dataCentre",
        "making",
        around((heldMs / msPerHour) * streamingMakingGramsPerHour, spread),
      ),
      part("dataCentre", "use", around(dataCentreUseGrams(gb, grid.gramsPerKwh), spread)),
    ],
  );
}
