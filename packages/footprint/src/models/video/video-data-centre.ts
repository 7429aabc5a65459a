import type { BoundOrigin } from "../../estimate/estimate.ts";
import { part } from "../../estimate/assemble.ts";
import type { Part } from "../../estimate/estimate.ts";
import { judged, type TracedRange } from "../../estimate/traced-range.ts";
import {
  streamingMakingGramsPerHour,
  streamingWhPerGb,
} from "../../factors/data-centre/data-centre.ts";
import { streamingSiteFactors } from "../../factors/data-centre/data-centre-factors.ts";
import type { Factor } from "../../factors/factor.ts";
import { carbonTrust } from "../../factors/page/page-sources.ts";
import { malmodin } from "../../factors/sources.ts";

/** Electricity of data centres for one hour of video by other sources. */
export const otherVideoHourFactors = {
  low: {
    id: "data-centre/video-hour-carbon-trust",
    value: 1.3,
    unit: "Wh/h",
    year: "2021",
    geography: "EUROPE",
    source: carbonTrust,
  },
  high: {
    id: "data-centre/video-hour-power-model",
    value: 7,
    unit: "Wh/h",
    year: "2020",
    geography: "EUROPE",
    source: malmodin,
    note: "About 7 W for each viewer.",
  },
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
