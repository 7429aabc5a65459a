import { addTransfers, isPartial, kinds } from "@digital-cleanup/page-weight";
import { errorPercent, errorStats, type Pair } from "../../corpus/transfer/rules/error-stats.ts";
import { techniques } from "../../corpus/transfer/rules/techniques.ts";
import type { Observation } from "../../corpus/transfer/run/measure.ts";
import { visitTransfer } from "../../corpus/transfer/run/our-bytes.ts";
import type { Measured } from "../in-markdown.ts";

/** A page in one browser: what the extension recorded, and what the servers sent. */
export type Weighed = Pick<Observation, "situation" | "browser" | "visits" | "truthBytes">;

const ours = "ours, always on";

const percent = (value: number): string =>
  Math.abs(value) < 0.05 ? "0" : value.toFixed(Math.abs(value) < 10 ? 1 : 0);

const rulePairs = (rule: string, observations: readonly Weighed[]) =>
  observations.map(({ visits, browser, truthBytes }) => ({
    bytes: techniques[rule]!(visits, browser),
    truthBytes,
  }));

/** Errors over pages: absolute ones in percent of what the servers sent, and that of the sum with its sign. */
function errorColumns(pairs: readonly Pair[]) {
  const stats = errorStats(pairs);
  return {
    "median %": percent(stats.medianPercent),
    "p75 %": percent(stats.p75Percent),
    "p90 %": percent(stats.p90Percent),
    "p95 %": percent(stats.p95Percent),
    "max %": percent(stats.maxPercent),
    "≤ 1 %": String(stats.within1),
    "≤ 5 %": String(stats.within5),
    "sum bias %": percent(stats.sumBiasPercent),
  };
}

/** One row per technique and browser. */
function errorRows(observations: readonly Weighed[], rules = Object.keys(techniques)) {
  const byBrowser = Map.groupBy(observations, ({ browser }) => browser);
  return rules.flatMap((rule) =>
    [...byBrowser].map(([browser, seen]) => ({
      technique: rule,
      browser,
      pages: String(seen.length),
      ...errorColumns(rulePairs(rule, seen)),
    })),
  );
}

export const ourErrorRows = (observations: readonly Weighed[]) => errorRows(observations, [ours]);

export const errorTable = (
  title: string,
  note: string,
  observations: readonly Weighed[],
): Measured => ({ title, note, rows: errorRows(observations) });

/** One row per situation, with the signed errors of our techniques and of the best others. */
export function situationTable(observations: readonly Weighed[]): Measured {
  const names = [...new Set(observations.map(({ situation }) => situation))];
  const cell = (rule: string, situation: string, browser: Weighed["browser"]) => {
    const seen = observations.filter(
      (observation) => observation.situation === situation && observation.browser === browser,
    );
    return rulePairs(rule, seen)
      .map((pair) => percent(errorPercent(pair)))
      .join();
  };
  return {
    title: "Each situation",
    note: "Signed error in percent. The bytes sent are those to Chromium; Firefox requests slightly more or less in some situations.",
    rows: names.map((situation) => ({
      situation,
      "bytes sent": String(
        observations.find((observation) => observation.situation === situation)?.truthBytes,
      ),
      "always on, Chromium": cell(ours, situation, "chromium"),
      "always on, Firefox": cell(ours, situation, "firefox"),
      "on click, Chromium": cell("ours, on click (at least)", situation, "chromium"),
      "timing, all frames, Chromium": cell("resource timing, all frames", situation, "chromium"),
      "Content-Length, not cached, Chromium": cell(
        "Content-Length, not cached",
        situation,
        "chromium",
      ),
    })),
  };
}

export const wrongFromPercent = 5;

/** The pages with the largest errors, what was estimated of them, and the bounds that are shown. */
export function worstTable(
  title: string,
  note: string,
  observations: readonly Weighed[],
  count = Infinity,
): Measured {
  const rows = observations
    .filter(({ visits }) => visits.length > 0)
    .map(({ situation, browser, visits, truthBytes }) => {
      const transfer = visits.map(visitTransfer).reduce(addTransfers);
      return { situation, browser, truthBytes, transfer, bytes: transfer.bytesDown };
    })
    .filter((each) => Math.abs(errorPercent(each)) >= wrongFromPercent)
    .toSorted((a, b) => Math.abs(errorPercent(b)) - Math.abs(errorPercent(a)))
    .slice(0, count)
    .map(({ situation, browser, truthBytes, transfer, bytes }) => ({
      situation,
      browser,
      "bytes sent": String(truthBytes),
      counted: String(bytes),
      "at least": String(transfer.lowBytes),
      "at most": isPartial(transfer) ? "" : String(transfer.highBytes),
      estimated: kinds
        .filter((kind) => transfer.estimatedByKind[kind] > 0)
        .map((kind) => `${transfer.estimatedByKind[kind]} ${kind}`)
        .join(", "),
      "not counted": Object.keys(transfer.notCounted ?? {}).join(", "),
      "error %": percent(errorPercent({ bytes, truthBytes })),
    }));
  return { title, note, rows };
}

/** The errors with live streams counted, and the situations that are then wrong. */
export const liveStreamTables = (observations: readonly Weighed[]): Measured[] => [
  {
    title: "With live streams counted (Chromium)",
    note: "The same situations with the setting that counts live streams, and with them what a page's scripts read of other sites.",
    rows: ourErrorRows(observations),
  },
  worstTable(
    "What is wrong with live streams counted (Chromium)",
    `Situations that are wrong by ${wrongFromPercent} % and more.`,
    observations,
  ),
];
