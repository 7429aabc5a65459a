import {
  readRecorded,
  recordedSituations,
} from "../../packages/page-weight/recorded/read-recorded.ts";
import { summariseTransfer } from "@digital-cleanup/page-weight";
import { errorStats } from "../corpus/transfer/rules/error-stats.ts";
import type { Measured } from "./in-markdown.ts";
import { percent } from "./transfer/error-tables.ts";

/** Runs the estimator on the recorded situations, to show the effect of a change without a browser. */
export async function run(): Promise<Measured> {
  const logs = recordedSituations.flatMap(readRecorded);
  const rows = (["chromium", "firefox"] as const).map((browser) => {
    const pairs = logs
      .filter((log) => log.browser === browser)
      .map(({ visits, truthBytes }) => ({
        bytes: visits.reduce(
          (sum, { records, ...facts }) => sum + summariseTransfer(records, facts).bytesDown,
          0,
        ),
        truthBytes,
      }));
    const stats = errorStats(pairs);
    return {
      browser,
      situations: String(pairs.length),
      "median %": percent(stats.medianPercent),
      "p75 %": percent(stats.p75Percent),
      "p90 %": percent(stats.p90Percent),
      "p95 %": percent(stats.p95Percent),
      "max %": percent(stats.maxPercent),
      "≤ 1 %": String(stats.within1),
      "≤ 5 %": String(stats.within5),
      "sum bias %": percent(stats.sumBiasPercent),
    };
  });
  return {
    title: "The recorded situations through the current estimator",
    note: "The development corpus, including its random pages: the estimator was developed with it. Absolute errors in percent of what the servers sent, the sum with its sign.",
    rows,
  };
}
