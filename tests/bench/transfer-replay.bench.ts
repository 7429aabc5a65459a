import {
  readRecorded,
  recordedSituations,
} from "../../packages/page-weight/recorded/read-recorded.ts";
import type { Measured } from "./in-markdown.ts";
import { claimTable } from "./transfer/claims.ts";
import {
  errorTable,
  ourErrorRows,
  type Weighed,
  worstTable,
  wrongFromPercent,
} from "./transfer/error-tables.ts";

/** Their messages are counted only with the setting that counts live streams, which these recordings do without. */
const openStreams = /^(server-sent-events-open|fetch-stream-open|endless-fetch|web-socket.*)$/;
/** Pages whose size cannot be known: whether they say so is in the table of claims. */
const unknowable = /^claim-/;
const groups: [name: string, has: (situation: string) => boolean][] = [
  ["built sites, fitted", (situation) => situation.startsWith("site-")],
  ["random pages of fitted packages", (situation) => situation.startsWith("random-")],
  [
    "all without open live streams and unknowable pages",
    (situation) => !openStreams.test(situation) && !unknowable.test(situation),
  ],
];

const weigh = (situation: string): Weighed[] =>
  readRecorded(situation).map(({ browser, visits, truthBytes }) => ({
    situation,
    browser,
    truthBytes,
    visits: visits.map(({ visit, ...each }) => ({
      ...each,
      id: visit === "page" ? "top" : "background ",
      origin: "",
    })),
  }));

/** Runs the estimator on the recorded situations, to show the effect of a change without a browser. */
export async function run(): Promise<Measured[]> {
  const weighed = recordedSituations.flatMap(weigh);
  return [
    errorTable(
      "The recorded corpus: the error of each technique",
      `The corpus the estimator was developed with, hostile on purpose: its median is not "the error on the web". ${recordedSituations.length} situations, recorded once and estimated again; absolute errors in percent of what the servers sent, the sum with its sign. Live streams are not counted, except in those that are about their compression.`,
      weighed,
    ),
    {
      title: "Parts of the recorded corpus",
      rows: groups.flatMap(([name, has]) =>
        ourErrorRows(weighed.filter(({ situation }) => has(situation))).map((row) => ({
          part: name,
          ...row,
        })),
      ),
    },
    claimTable("What the popup claims: the recorded corpus", weighed),
    worstTable(
      "What carries the error (Chromium)",
      `Situations that are wrong by ${wrongFromPercent} % and more.`,
      weighed.filter(({ browser }) => browser === "chromium"),
    ),
  ];
}
