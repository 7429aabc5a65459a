import { loadavg } from "node:os";
import { closeSync, fdatasyncSync, mkdtempSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { defaultK } from "@digital-cleanup/challenge";
import {
  buildOneByOne,
  createSampleEvent,
  startBuilt,
  startOneByOne,
  stop,
} from "./parts/servers.ts";
import { withBuilt } from "./parts/with-built.ts";
import { type Line, line } from "./parts/line.ts";
import { loadContributions } from "./parts/load-contributions.ts";
import { checkRecount, measureInTurn, type Round, warmUpMs } from "./parts/rounds.ts";

const durationMs = 1500;
const bytes = 4096;

/** Measures how many times per second this disk appends a page to a file and syncs it. */
function diskSyncsPerSecond(directory: string): number {
  const file = openSync(join(directory, "syncs"), "a");
  const page = Buffer.alloc(bytes, 7);
  const startedAtMs = performance.now();
  let count = 0;
  while (performance.now() - startedAtMs < durationMs) {
    writeSync(file, page);
    fdatasyncSync(file);
    count += 1;
  }
  closeSync(file);
  return (1000 * count) / (performance.now() - startedAtMs);
}

const connectionCounts = [1, 10, 100];

type Compared = { connections: number; naive: Round; built: Round };

const toRow = ({ connections, naive, built }: Compared): Record<string, string> => ({
  connections: String(connections),
  "one commit each, per s": naive.perSecond.toFixed(0),
  "shared commit, per s": built.perSecond.toFixed(0),
  ratio: (built.perSecond / naive.perSecond).toFixed(1),
  "p99, ms": `${naive.p99Ms.toFixed(1)} → ${built.p99Ms.toFixed(1)}`,
  "CPU each, µs": `${naive.cpuMicroseconds.toFixed(0)} → ${built.cpuMicroseconds.toFixed(0)}`,
});

/** Compares the contributions that the built server stores over HTTP with one commit each, and with the disk's syncs. */
async function durableContributions(
  mainFile: string,
  oneByOneFile: string,
  directory: string,
): Promise<{ table: Record<string, string>[]; lines: Line[] }> {
  const [naiveData, builtData] = [
    mkdtempSync(join(directory, "naive-")),
    mkdtempSync(join(directory, "built-")),
  ];
  for (const data of [naiveData, builtData]) createSampleEvent(mainFile, data);
  const syncsPerSecond = diskSyncsPerSecond(directory);
  const [naive, built] = [
    await startOneByOne(oneByOneFile, directory, naiveData),
    await startBuilt(mainFile, builtData),
  ];
  const compared: Compared[] = [];
  try {
    for (const { port } of [naive, built]) await loadContributions(port, 100, warmUpMs);
    for (const connections of connectionCounts) {
      const [one, all] = await measureInTurn([[naive], [built]], connections);
      compared.push({ connections, naive: one!, built: all! });
    }
  } finally {
    await stop(naive);
    await stop(built);
  }
  checkRecount(mainFile, { DATA: builtData });
  const { naive: one, built: all } = compared.at(-1)!;
  return {
    table: compared.map(toRow),
    lines: [
      line("contributions kept each second", all.perSecond, ""),
      line("… against one commit each", all.perSecond / one.perSecond, " ×", { atLeast: 3 }, 1),
      line(
        "… against syncs of this disk alone",
        all.perSecond / syncsPerSecond,
        " ×",
        undefined,
        1,
      ),
      line("syncs of this disk alone (4 kB at the end of a file), per s", syncsPerSecond, ""),
      line("answer, p99", all.p99Ms, " ms", { atMost: 100 }, 1),
      line("… against one commit each", all.p99Ms / one.p99Ms, " ×", undefined, 2),
      line("processor time for each", all.cpuMicroseconds, " µs"),
      line("… of this client, beside it on the machine", all.clientMicroseconds, " µs"),
    ],
  };
}

/** Measures contributions that are stored over HTTP. */
export async function run() {
  const loadBefore = loadavg()[0]?.toFixed(1);
  const { table, lines } = await withBuilt(({ mainFile, directory }) =>
    durableContributions(mainFile, buildOneByOne(directory), directory),
  );
  return [
    {
      title: "Contributions to the tally against their targets",
      note: `One run on loopback, without TLS. Client and server share the machine, so ratios are more reliable than absolute numbers. Medians of three rounds, 100 connections. The recount after them was equal. Load of the machine before: ${loadBefore}.`,
      rows: lines,
    },
    {
      title: `By the number of connections (one live event, K = ${defaultK})`,
      note: "The same program with one commit for each contribution → with the shared commit.",
      rows: table,
    },
  ];
}
