import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { diskSyncsPerSecond } from "./disk-syncs.ts";
import { type Line, line } from "./line.ts";
import { type Load, loadContributions } from "./load-contributions.ts";
import { cpuMs } from "./process-cost.ts";
import { median } from "./quantile.ts";
import { type BenchServer, createSampleEvent, startBuilt, startOneByOne, stop } from "./servers.ts";

/** Long enough for the compiler of JavaScript, whose threads count as the server's. */
const warmUpMs = 5000;
const roundMs = 2000;
const rounds = 3;
const connectionCounts = [1, 10, 100];

type Round = Load & { cpuMicroseconds: number; clientMicroseconds: number };
type Compared = { connections: number; naive: Round; built: Round };

async function measure({ process: server, port }: BenchServer, connections: number) {
  const cpuBeforeMs = cpuMs(server.pid);
  const clientBefore = process.cpuUsage();
  const load = await loadContributions(port, connections, roundMs);
  const cpuMicroseconds = (1000 * (cpuMs(server.pid) - cpuBeforeMs)) / load.count;
  const { user, system } = process.cpuUsage(clientBefore);
  return { ...load, cpuMicroseconds, clientMicroseconds: (user + system) / load.count };
}

const medianRound = (measured: readonly Round[]): Round => ({
  perSecond: median(measured.map(({ perSecond }) => perSecond)),
  count: median(measured.map(({ count }) => count)),
  p99Ms: median(measured.map(({ p99Ms }) => p99Ms)),
  cpuMicroseconds: median(measured.map(({ cpuMicroseconds }) => cpuMicroseconds)),
  clientMicroseconds: median(measured.map(({ clientMicroseconds }) => clientMicroseconds)),
});

/** Alternates the rounds of the two servers, so that other load on the machine affects both. */
async function compare(naive: BenchServer, built: BenchServer, connections: number) {
  const measured: { naive: Round[]; built: Round[] } = { naive: [], built: [] };
  for (let round = 0; round < rounds; round += 1) {
    measured.naive.push(await measure(naive, connections));
    measured.built.push(await measure(built, connections));
  }
  return { connections, naive: medianRound(measured.naive), built: medianRound(measured.built) };
}

const toRow = ({ connections, naive, built }: Compared): Record<string, string> => ({
  connections: String(connections),
  "one commit each, per s": naive.perSecond.toFixed(0),
  "shared commit, per s": built.perSecond.toFixed(0),
  ratio: (built.perSecond / naive.perSecond).toFixed(1),
  "p99, ms": `${naive.p99Ms.toFixed(1)} → ${built.p99Ms.toFixed(1)}`,
  "CPU each, µs": `${naive.cpuMicroseconds.toFixed(0)} → ${built.cpuMicroseconds.toFixed(0)}`,
});

/** Compares the contributions that the built server stores over HTTP with one commit each, and with the disk's syncs. */
export async function durableContributions(
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
    for (const count of connectionCounts) compared.push(await compare(naive, built, count));
  } finally {
    await stop(naive);
    await stop(built);
  }
  const recount = spawnSync(process.execPath, [mainFile, "recount", "--data", builtData]);
  if (recount.status !== 0) throw new Error("the recount differs: these figures mean nothing");
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
