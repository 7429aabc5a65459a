import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { openPostgresStore } from "../../src/storage/postgres/postgres-store.ts";
import type { Cluster } from "../../test/support/postgres/postgres-cluster.ts";
import { event } from "../sample.ts";
import { createEvents } from "./create-events.ts";
import { type Line, line } from "./line.ts";
import { type Load, loadContributions } from "./load-contributions.ts";
import { cpuMs } from "./process-cost.ts";
import { median } from "./quantile.ts";
import { type BenchServer, startBuilt, startOneByOne, stop } from "./servers.ts";

const warmUpMs = 5000;
const roundMs = 2000;
const rounds = 3;
const connections = 100;
const serverCounts = [1, 2, 4];
const manyEvents = Array.from({ length: 200 }, (_, index) => `BENCH${index}`);

type Round = { perSecond: number; p99Ms: number; cpuMicroseconds: number };

/** Loads all servers at once, each with its share of the connections. */
async function measure(servers: readonly BenchServer[], codes: readonly string[]): Promise<Round> {
  const cpuOfAllMs = () => servers.reduce((sum, server) => sum + cpuMs(server.process.pid), 0);
  const beforeMs = cpuOfAllMs();
  const loads: Load[] = await Promise.all(
    servers.map(({ port }) =>
      loadContributions(port, connections / servers.length, roundMs, codes),
    ),
  );
  const count = loads.reduce((sum, load) => sum + load.count, 0);
  return {
    perSecond: loads.reduce((sum, load) => sum + load.perSecond, 0),
    p99Ms: Math.max(...loads.map(({ p99Ms }) => p99Ms)),
    cpuMicroseconds: (1000 * (cpuOfAllMs() - beforeMs)) / count,
  };
}

async function measureRounds(servers: readonly BenchServer[], codes: readonly string[]) {
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measure(servers, codes));
  return medianRound(measured);
}

const medianRound = (measured: readonly Round[]): Round => ({
  perSecond: median(measured.map(({ perSecond }) => perSecond)),
  p99Ms: median(measured.map(({ p99Ms }) => p99Ms)),
  cpuMicroseconds: median(measured.map(({ cpuMicroseconds }) => cpuMicroseconds)),
});

const toRow = (servers: number, events: string, round: Round): Record<string, string> => ({
  servers: String(servers),
  events,
  "per s": round.perSecond.toFixed(0),
  "p99, ms": round.p99Ms.toFixed(1),
  "CPU each, µs": round.cpuMicroseconds.toFixed(0),
});

/** Compares contributions stored by one commit each, by shared commits, and by several servers. */
export async function contributionsOverPostgres(
  mainFile: string,
  oneByOneFile: string,
  directory: string,
  cluster: Cluster,
): Promise<{ table: Record<string, string>[]; lines: Line[] }> {
  const data = mkdtempSync(join(directory, "data-"));
  const settings = { DATABASE_URL: await cluster.createDatabase() };
  const { store } = await openPostgresStore(settings.DATABASE_URL, Date.now);
  await createEvents(
    store,
    [event.code, ...manyEvents].map((code) => ({ ...event, code })),
  );
  await store.stop();
  const naive = await startOneByOne(oneByOneFile, directory, data, settings);
  const built: BenchServer[] = [];
  const compared: { naive: Round[]; shared: Round[] } = { naive: [], shared: [] };
  const table: Record<string, string>[] = [];
  try {
    built.push(await startBuilt(mainFile, data, undefined, settings));
    for (const { port } of [naive, built[0]!]) {
      await loadContributions(port, connections, warmUpMs);
    }
    // In turn, so that other load on the machine affects both.
    for (let round = 0; round < rounds; round += 1) {
      compared.naive.push(await measure([naive], [event.code]));
      compared.shared.push(await measure(built, [event.code]));
    }
    await stop(naive);
    for (const count of serverCounts) {
      while (built.length < count) {
        const server = await startBuilt(mainFile, data, undefined, settings);
        await loadContributions(server.port, connections, warmUpMs);
        built.push(server);
      }
      table.push(
        toRow(count, "one", await measureRounds(built, [event.code])),
        toRow(count, `${manyEvents.length}`, await measureRounds(built, manyEvents)),
      );
    }
  } finally {
    for (const server of [naive, ...built]) {
      if (server.process.exitCode === null && server.process.signalCode === null)
        await stop(server);
    }
  }
  const env = { ...process.env, ...settings };
  const recount = spawnSync(process.execPath, [mainFile, "recount"], { env });
  if (recount.status !== 0) throw new Error("the recount differs: these figures mean nothing");
  const [one, all] = [medianRound(compared.naive), medianRound(compared.shared)];
  return {
    table,
    lines: [
      line("contributions kept each second", all.perSecond, ""),
      line("… against one commit each", all.perSecond / one.perSecond, " ×", { atLeast: 3 }, 1),
      line("answer, p99", all.p99Ms, " ms", undefined, 1),
      line("processor time of the server for each", all.cpuMicroseconds, " µs"),
    ],
  };
}
