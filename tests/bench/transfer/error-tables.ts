import { errorPercent, errorStats, type Pair } from "../../corpus/transfer/rules/error-stats.ts";
import { techniques } from "../../corpus/transfer/rules/techniques.ts";
import type { Observation } from "../../corpus/transfer/run/measure.ts";
import type { Measured } from "../in-markdown.ts";

export const percent = (value: number): string =>
  Math.abs(value) < 0.05 ? "0" : value.toFixed(Math.abs(value) < 10 ? 1 : 0);

const rulePairs = (rule: string, observations: readonly Observation[]) =>
  observations.map(({ visits, browser, truthBytes }) => ({
    bytes: techniques[rule]!(visits, browser),
    truthBytes,
  }));

/** Errors over pages: absolute ones in percent of what the servers sent, and that of the sum with its sign. */
export function errorColumns(pairs: readonly Pair[]) {
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
export function errorTable(
  title: string,
  note: string,
  observations: readonly Observation[],
): Measured {
  const byBrowser = Map.groupBy(observations, ({ browser }) => browser);
  const rows = Object.keys(techniques).flatMap((rule) =>
    [...byBrowser].map(([browser, seen]) => ({
      technique: rule,
      browser,
      pages: String(seen.length),
      ...errorColumns(rulePairs(rule, seen)),
    })),
  );
  return { title, note, rows };
}

/** One row per situation, with the signed errors of our techniques and of the best others. */
export function situationTable(observations: readonly Observation[]): Measured {
  const names = [...new Set(observations.map(({ situation }) => situation))];
  const cell = (rule: string, situation: string, browser: Observation["browser"]) => {
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
      "always on, Chromium": cell("ours, always on", situation, "chromium"),
      "always on, Firefox": cell("ours, always on", situation, "firefox"),
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

const wrongFromPercent = 5;

/** The errors of one run in one browser, and the situations that it counts wrong. */
export function liveStreamTables(observations: readonly Observation[]): Measured[] {
  const pairs = rulePairs("ours, always on", observations);
  const wrong = observations
    .map(({ situation }, index) => ({ situation, ...pairs[index]! }))
    .filter((pair) => Math.abs(errorPercent(pair)) >= wrongFromPercent)
    .toSorted((a, b) => Math.abs(errorPercent(b)) - Math.abs(errorPercent(a)));
  return [
    {
      title: "With live streams counted (Chromium)",
      note: "The same situations with the setting that counts live streams, and with them what a page's scripts read of other sites.",
      rows: [{ technique: "ours, always on", pages: String(pairs.length), ...errorColumns(pairs) }],
    },
    {
      title: "What is wrong with live streams counted (Chromium)",
      note: `Situations that are wrong by ${wrongFromPercent} % and more.`,
      rows: wrong.map((pair) => ({
        situation: pair.situation,
        "bytes sent": String(pair.truthBytes),
        counted: String(pair.bytes),
        "error %": percent(errorPercent(pair)),
      })),
    },
  ];
}
