import { summariseTransfer } from "@digital-cleanup/page-weight";
import { ourBytes } from "../run/our-bytes.ts";
import type { JournalVisit } from "../run/read-journal.ts";
import { bufferedTimings } from "./select-records.ts";
import {
  carbonalyser,
  contentLengthNotCached,
  contentLengthAll,
  curbYourCarbon,
  type Rule,
  timingAllFrames,
  timingTopFrame,
} from "./peer-rules.ts";

/** What the popup shows on click: the timing entries of the page and its same-origin frames, as "at least". */
function onClickBytes(visit: JournalVisit): number {
  const timings = bufferedTimings(visit);
  const foreign = new Set(
    timings
      .filter(({ initiatorType, host }) => initiatorType === "navigation" && host !== visit.host)
      .map(({ document }) => document),
  );
  const seen = timings.filter(({ document }) => !foreign.has(document));
  const transfer = summariseTransfer(seen, { host: visit.host, isCovered: false });
  return transfer.bytesDown - transfer.bytesByBasis.estimated;
}

/** In the order of the tables: ours, then rules of others over the same records. */
export const techniques: Record<string, Rule> = {
  "ours, always on": (visits) => ourBytes(visits),
  "ours, on click (at least)": (visits) =>
    visits
      .filter(({ id }) => !id.startsWith("background "))
      .reduce((sum, visit) => sum + onClickBytes(visit), 0),
  "Content-Length, all": contentLengthAll,
  "Content-Length, not cached": contentLengthNotCached,
  "resource timing, top frame": timingTopFrame,
  "resource timing, all frames": timingAllFrames,
  "CurbYourCarbon's rule": curbYourCarbon,
  "Carbonalyser's rule": carbonalyser,
};
