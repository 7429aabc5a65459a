import { spawnSync } from "node:child_process";
import { type Load, loadContributions } from "./load-contributions.ts";
import { cpuMs } from "./process-cost.ts";
import { median } from "./quantile.ts";
import type { BenchServer } from "./servers.ts";

/** Long enough for the compiler of JavaScript, whose threads count as the server's. */
export const warmUpMs = 5000;
const roundMs = 2000;
const rounds = 3;

/** `clientMicroseconds` are those of this process, beside the servers on the machine. */
export type Round = Load & { cpuMicroseconds: number; clientMicroseconds: number };

/** Loads all servers at once, each with its share of the connections. */
async function measure(
  servers: readonly BenchServer[],
  connections: number,
  codes?: readonly string[],
): Promise<Round> {
  const cpuOfAllMs = () => servers.reduce((sum, server) => sum + cpuMs(server.process.pid), 0);
  const cpuBeforeMs = cpuOfAllMs();
  const clientBefore = process.cpuUsage();
  const loads = await Promise.all(
    servers.map(({ port }) =>
      loadContributions(port, connections / servers.length, roundMs, codes),
    ),
  );
  const { user, system } = process.cpuUsage(clientBefore);
  const count = loads.reduce((sum, load) => sum + load.count, 0);
  return {
    count,
    perSecond: loads.reduce((sum, load) => sum + load.perSecond, 0),
    p99Ms: Math.max(...loads.map(({ p99Ms }) => p99Ms)),
    cpuMicroseconds: (1000 * (cpuOfAllMs() - cpuBeforeMs)) / count,
    clientMicroseconds: (user + system) / count,
  };
}

const medianRound = (measured: readonly Round[]): Round => {
  const of = (name: keyof Round) => median(measured.map((round) => round[name]));
  return {
    count: of("count"),
    perSecond: of("perSecond"),
    p99Ms: of("p99Ms"),
    cpuMicroseconds: of("cpuMicroseconds"),
    clientMicroseconds: of("clientMicroseconds"),
  };
};

/** The median round of each group of servers. They take turns, so that other load on the machine affects all of them. */
export async function measureInTurn(
  groups: readonly (readonly BenchServer[])[],
  connections: number,
  codes?: readonly string[],
): Promise<Round[]> {
  const measured = groups.map((): Round[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, servers] of groups.entries()) {
      measured[index]!.push(await measure(servers, connections, codes));
    }
  }
  return measured.map(medianRound);
}

/** Throws if a tally does not count again what it has stored. */
export function checkRecount(mainFile: string, settings: Record<string, string>): void {
  const env = { ...process.env, ...settings };
  const { status } = spawnSync(process.execPath, [mainFile, "recount"], { env });
  if (status !== 0) throw new Error("the recount differs: these figures mean nothing");
}
