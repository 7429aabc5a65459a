import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { openPostgresStore } from "../../src/storage/postgres/postgres-store.ts";
import type { Cluster } from "../../test/support/postgres/postgres-cluster.ts";
import { event } from "../sample.ts";
import { createEvents } from "./create-events.ts";
import { type Line, line } from "./line.ts";
import { loadContributions } from "./load-contributions.ts";
import { checkRecount, measureInTurn, type Round, warmUpMs } from "./rounds.ts";
import { type BenchServer, startBuilt, startOneByOne, stop } from "./servers.ts";

const connections = 100;
const serverCounts = [1, 2, 4];
const manyEvents = Array.from({ length: 200 }, (_, index) => `BENCH${index}`);

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
  let compared: Round[] = [];
  const table: Record<string, string>[] = [];
  try {
    built.push(await startBuilt(mainFile, data, undefined, settings));
    for (const { port } of [naive, built[0]!]) {
      await loadContributions(port, connections, warmUpMs);
    }
    compared = await measureInTurn([[naive], built], connections, [event.code]);
    await stop(naive);
    for (const count of serverCounts) {
      while (built.length < count) {
        const server = await startBuilt(mainFile, data, undefined, settings);
        await loadContributions(server.port, connections, warmUpMs);
        built.push(server);
      }
      for (const [name, codes] of [
        ["one", [event.code]],
        [`${manyEvents.length}`, manyEvents],
      ] as const) {
        const [round] = await measureInTurn([built], connections, codes);
        table.push(toRow(count, name, round!));
      }
    }
  } finally {
    for (const server of [naive, ...built]) {
      if (server.process.exitCode === null && server.process.signalCode === null)
        await stop(server);
    }
  }
  checkRecount(mainFile, settings);
  const [one, all] = compared as [Round, Round];
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
