import { summariseTransfer } from "@digital-cleanup/page-weight";
import { ourBytes } from "../run/our-bytes.ts";
import type { LedgerVisit } from "../run/read-ledger.ts";
import { bufferedTimings } from "./counted-records.ts";
import {
  carbonalyser,
  contentLengthNotCached,
  contentLengthOfAll,
  curbYourCarbon,
  type Rule,
  timingOfAllFrames,
  timingOfTopFrame,
} from "./peer-rules.ts";

/** What the popup shows where nothing listened: the timings of the page and its own frames, as "at least". */
function onClickBytes(visit: LedgerVisit): number {
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

/** In the order of the tables: ours, then what others do, by the same records of the same run. */
export const techniques: Record<string, Rule> = {
  "ours, always on": (visits) => ourBytes(visits),
  "ours, on click (at least)": (visits) =>
    visits
      .filter(({ id }) => !id.startsWith("background "))
      .reduce((sum, visit) => sum + onClickBytes(visit), 0),
  "Content-Length, all": contentLengthOfAll,
  "Content-Length, not cached": contentLengthNotCached,
  "resource timing, top frame": timingOfTopFrame,
  "resource timing, all frames": timingOfAllFrames,
  "CurbYourCarbon's rule": curbYourCarbon,
  "Carbonalyser's rule": carbonalyser,
};
