import type { RollupFigures } from "@digital-cleanup/challenge";
import type { Format } from "@digital-cleanup/text";
import { countDevices, sumDevices } from "../figures/device-counts.ts";
import { readSplit } from "../figures/split.ts";

/** The columns of a table of territories. */
export const childColumns = [
  "tally.rollup.eventCount",
  "tally.rollup.participationCount",
  "tally.event.files",
  "tally.rollup.data",
  "tally.rollup.devices",
  "tally.rollup.grams",
] as const;

/** One cell for each of `childColumns`; undefined if the figure is not published. */
export function childCells(figures: RollupFigures, format: Format): (string | undefined)[] {
  const { events, participations, totals, collected } = figures;
  const [files, bytes] = [readSplit(totals?.files)?.sum, readSplit(totals?.bytes)?.sum];
  const devices = sumDevices(countDevices(collected.devices));
  return [
    format.number(events),
    totals ? format.number(participations) : undefined,
    files === undefined ? undefined : format.number(files),
    bytes === undefined ? undefined : format.bytes(bytes),
    format.number(devices),
    format.grams(Number(collected.grams)),
  ];
}
