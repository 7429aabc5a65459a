import { mkdtempSync, readFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { publishedSchema, paths } from "@digital-cleanup/challenge";
import { startNginx } from "../../test/nginx/start-nginx.ts";
import { loopbackAddress } from "../readers/loopback-address.ts";
import { event } from "../sample.ts";
import { type Line, line } from "./line.ts";
import { type CrowdCounts, noCounts, playPhone } from "./phone.ts";
import { cpuMs } from "./process-cost.ts";
import { quantile } from "./quantile.ts";
import { createSampleEvent, startBuilt, stop } from "./servers.ts";

/** One phone in five is behind the same address, as behind the gateway of a ministry. */
const behindGateway = 5;
const gateway = "127.0.0.2";
const connectionsPerAddress = 10;

export type Crowd = { phones: number; seconds: number };

const addressOf = (phone: number): string =>
  phone % behindGateway === 0 ? gateway : loopbackAddress(phone);

async function play(port: number, { phones, seconds }: Crowd): Promise<CrowdCounts> {
  const counts = noCounts();
  const agents = new Map<string, Agent>();
  const endMs = performance.now() + seconds * 1000;
  const playing = Array.from({ length: phones }, async (_, phone) => {
    await sleep(((phone + Math.random()) / phones) * seconds * 1000);
    const localAddress = addressOf(phone);
    const known = agents.get(localAddress);
    const agent = known ?? new Agent({ keepAlive: true, maxSockets: connectionsPerAddress });
    agents.set(localAddress, agent);
    await playPhone({ port, localAddress, agent, counts, endMs });
  });
  await Promise.all(playing);
  for (const agent of agents.values()) agent.destroy();
  return counts;
}

const kinds = [
  ["page", "pages"],
  ["contribution", "contributions"],
  ["state", "public states"],
] as const;

/** Measures a crowd of phones on one event, with the documented nginx and the default limits of a tally. */
export async function crowdBehindNginx(
  mainFile: string,
  directory: string,
  crowd: Crowd,
): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "crowd-"));
  createSampleEvent(mainFile, data);
  const requestsFile = join(data, "requests");
  const server = await startBuilt(mainFile, data, undefined, {
    REQUESTS_FILE: requestsFile,
    TRUSTED_PROXIES: "127.0.0.1",
    WRITES_PER_ADDRESS: "1200",
    SHARED_ADDRESSES: gateway,
  });
  const nginx = await startNginx(server.port);
  const nginxCpuMs = () => nginx.workers().reduce((sum, worker) => sum + cpuMs(worker), 0);
  try {
    const before = [cpuMs(server.process.pid), nginxCpuMs(), cpuMs(process.pid)];
    const startedAtMs = performance.now();
    const counts = await play(Number(new URL(nginx.url).port), crowd);
    // The last phones may be late.
    const seconds = (performance.now() - startedAtMs) / 1000;
    const { phones } = crowd;
    const reached = Number(readFileSync(requestsFile, "utf8")) / seconds;
    const used = [cpuMs(server.process.pid), nginxCpuMs(), cpuMs(process.pid)];
    const [tallyShare = 0, nginxShare = 0, clientShare = 0] = used.map(
      (usedMs, index) => (usedMs - before[index]!) / (10 * seconds),
    );
    const state = await fetch(server.baseUrl + paths.published(event.code));
    const { received } = publishedSchema.parse(await state.json()).participations;
    return [
      line("phones", phones, ""),
      line("… within", seconds, " s"),
      line("… whose contribution is stored", received, "", { atLeast: phones }),
      ...kinds.flatMap(([kind, name]) => {
        const { latenciesMs, refused } = counts[kind];
        return [
          line(`${name} answered each second`, latenciesMs.length / seconds, ""),
          line("… refused", refused, "", { atMost: 0 }),
          line("… p99", quantile(latenciesMs, 0.99), " ms", undefined, 1),
        ];
      }),
      line("public states asked of the tally each second", reached, "", { atMost: 1.5 }, 1),
      line("processor of the tally, of one core", tallyShare, " %"),
      line("processor of nginx", nginxShare, " %"),
      line("processor of this client, beside them", clientShare, " %"),
    ];
  } finally {
    await nginx.stop();
    await stop(server);
  }
}
