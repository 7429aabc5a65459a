import { allSituations } from "../corpus/transfer/all-situations.ts";
import type { BenchOptions } from "./bench-options.ts";
import type { Measured } from "./in-markdown.ts";
import { claimTable } from "./transfer/claims.ts";
import { errorTable, liveStreamTables, situationTable } from "./transfer/error-tables.ts";
import { measurePages } from "./transfer/measure-pages.ts";

/** Measures the corpus anew. `transfer-replay` estimates it from what was recorded, without a browser. */
export async function run(options: BenchOptions): Promise<Measured[]> {
  const observations = await measurePages(allSituations, options);
  if (observations.length === 0) return [];
  const inChromium = options.browsers.filter((name) => name === "chromium");
  const withLiveStreams = await measurePages(
    allSituations,
    { ...options, browsers: inChromium },
    { areLiveStreamsCounted: true },
  );
  return [
    errorTable(
      "Bytes of a page: the error of each technique",
      'The corpus the estimator was developed with, hostile on purpose: its median is not "the error on the web". Absolute errors in percent of what the servers sent, the sum with its sign. Live streams are not counted here.',
      observations,
    ),
    claimTable("What the popup claims: the corpus", observations),
    ...(withLiveStreams.length > 0 ? liveStreamTables(withLiveStreams) : []),
    situationTable(observations),
  ];
}
