import {
  type RecordedLog,
  readRecorded,
  recordedSituations,
} from "../../packages/page-weight/recorded/read-recorded.ts";
import { summariseTransfer } from "@digital-cleanup/page-weight";
import { errorPercent, type Pair } from "../corpus/transfer/rules/error-stats.ts";
import type { Measured } from "./in-markdown.ts";
import { errorColumns, percent } from "./transfer/error-tables.ts";

/** Their messages are counted only with the setting that counts live streams, which the recordings do without. */
const openStreams = /^(server-sent-events-open|fetch-stream-open|web-socket.*)$/;
const groups: [name: string, has: (situation: string) => boolean][] = [
  ["all situations", () => true],
  ["without open live streams", (situation) => !openStreams.test(situation)],
  ["built sites", (situation) => situation.startsWith("site-")],
  ["random pages", (situation) => situation.startsWith("random-")],
];
const shownFromPercent = 5;

type Replayed = Pair & { situation: string; browser: RecordedLog["browser"]; estimated: number };

function replay(situation: string): Replayed[] {
  return readRecorded(situation).map(({ browser, visits, truthBytes }) => {
    const transfers = visits.map(({ records, ...facts }) => summariseTransfer(records, facts));
    return {
      situation,
      browser,
      truthBytes,
      bytes: transfers.reduce((sum, { bytesDown }) => sum + bytesDown, 0),
      estimated: transfers.reduce((sum, { bytesByBasis }) => sum + bytesByBasis.estimated, 0),
    };
  });
}

/** Runs the estimator on the recorded situations, to show the effect of a change without a browser. */
export async function run(): Promise<Measured[]> {
  const replayed = recordedSituations.flatMap(replay);
  const rows = groups.flatMap(([name, has]) =>
    (["chromium", "firefox"] as const).map((browser) => {
      const pairs = replayed.filter((each) => each.browser === browser && has(each.situation));
      return {
        pages: name,
        browser,
        count: String(pairs.length),
        ...errorColumns(pairs),
      };
    }),
  );
  const largest = replayed
    .filter(
      (each) => each.browser === "chromium" && Math.abs(errorPercent(each)) >= shownFromPercent,
    )
    .toSorted((a, b) => Math.abs(errorPercent(b)) - Math.abs(errorPercent(a)));
  return [
    {
      title: "The recorded situations through the current estimator",
      note: "The development corpus: the estimator was developed with it, and fitted on its built sites and on other random pages of the same packages. Absolute errors in percent of what the servers sent, the sum with its sign.",
      rows,
    },
    {
      title: "What carries the error (Chromium)",
      note: `Situations that are wrong by ${shownFromPercent} % and more, and how many of the counted bytes were estimated.`,
      rows: largest.map((each) => ({
        situation: each.situation,
        "bytes sent": String(each.truthBytes),
        counted: String(each.bytes),
        estimated: String(each.estimated),
        "error %": percent(errorPercent(each)),
      })),
    },
  ];
}
