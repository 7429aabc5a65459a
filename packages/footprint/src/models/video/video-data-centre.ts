import type { BoundOrigin } from "../../estimate/estimate.ts";
import { part } from "../../estimate/assemble.ts";
import type { Part } from "../../estimate/estimate.ts";
import { judged, type TracedRange } from "../../estimate/traced-range.ts";
import {
  streamingMakingGramsPerHour,
  streamingWhPerGb,
} from "../../factors/data-centre/data-centre.ts";
import { streamingSiteFactors } from "../../factors/data-centre/data-centre-factors.ts";
import { at } from "../../factors/at-line.ts";
import { type Factor, factorsOf } from "../../factors/factor.ts";
import { carbonTrust } from "../../factors/page/page-sources.ts";
import { malmodin } from "../../factors/sources.ts";

/** Electricity of data centres for one hour of video by other sources. */
export const otherVideoHourFactors = {
  low: factorsOf(
    "data-centre",
    "2021",
    "EUROPE",
    at(carbonTrust, 90),
  )("video-hour-carbon-trust", 1.3, "Wh/h"),
  high: factorsOf("data-centre", "2020", "EUROPE", at(malmodin, 360))(
    "video-hour-power-model",
    7,
    "Wh/h",
    "About 7 W for each viewer.",
  ),
} as const satisfies Readonly<Record<string, Factor>>;

const whPerHour = streamingWhPerGb * streamingSiteFactors.dataPerHour.value;

const origin = ({ source, year }: Factor): BoundOrigin => ({
  kind: "derived",
  rule: "hourOfVideo",
  from: [{ kind: "published", source, year }],
});

/** Electricity of the data centre for one GB of video, in Wh, with the bounds of other sources for an hour. */
const tracedWhPerGb: TracedRange = {
  range: {
    low: (streamingWhPerGb * otherVideoHourFactors.low.value) / whPerHour,
    central: streamingWhPerGb,
    high: (streamingWhPerGb * otherVideoHourFactors.high.value) / whPerHour,
  },
  origins: { low: [origin(otherVideoHourFactors.low)], high: [origin(otherVideoHourFactors.high)] },
};
const tracedMakingGramsPerHour = judged(streamingMakingGramsPerHour, "servers");

export const videoMakingPart = (hours: number): Part =>
  part("dataCentre", "making", tracedMakingGramsPerHour, hours);

export const videoUsePart = (gb: number, intensityGramsPerKwh: number): Part =>
  part("dataCentre", "use", tracedWhPerGb, (gb / 1000) * intensityGramsPerKwh);
