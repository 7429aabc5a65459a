import { mkdtempSync, readFileSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { paths, pollAfterHeader, publishedSchema } from "@digital-cleanup/challenge";
import { withBuilt } from "./parts/with-built.ts";
import { startNginx } from "../test/nginx/start-nginx.ts";
import { loopbackAddress } from "./readers/loopback-address.ts";
import { event, totals } from "./sample.ts";
import { type Line, line } from "./parts/line.ts";
import { cpuMs } from "./parts/process-cost.ts";
import { quantile } from "./parts/quantile.ts";
import { createSampleEvent, startBuilt, stop } from "./parts/servers.ts";

/** By kind of request: how long its answers took, and how many were refused. */
type CrowdCounts = Record<
  "page" | "contribution" | "state",
  { latenciesMs: number[]; refused: number }
>;

const noCounts = (): CrowdCounts => ({
  page: { latenciesMs: [], refused: 0 },
  contribution: { latenciesMs: [], refused: 0 },
  state: { latenciesMs: [], refused: 0 },
});

type Options = {
  port: number;
  /** The address of this machine from which the phone asks. */
  localAddress: string;
  /** Shared by the phones of an address. */
  agent: Agent;
  counts: CrowdCounts;
  /** When the crowd leaves, on the clock of `performance`. */
  endMs: number;
};

async function send(
  options: Options,
  kind: keyof CrowdCounts,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<IncomingMessage> {
  const { port, localAddress, agent, counts } = options;
  const startedAtMs = performance.now();
  const asking = request({ port, host: "127.0.0.1", localAddress, agent, method, path, headers });
  asking.end(body);
  let response: IncomingMessage;
  try {
    [response] = (await once(asking, "response")) as [IncomingMessage];
  } catch (error) {
    // nginx may close a connection that was idle in the moment in which it is used again.
    if (asking.reusedSocket) return send(options, kind, method, path, headers, body);
    throw error;
  }
  await once(response.resume(), "end");
  counts[kind].latenciesMs.push(performance.now() - startedAtMs);
  const isAccepted = response.statusCode === 200 || response.statusCode === 304;
  if (!isAccepted) counts[kind].refused += 1;
  return response;
}

/** A phone that opens the page of the event, contributes, and then polls the public state as its page does. */
async function playPhone(options: Options): Promise<void> {
  const readable = { "accept-encoding": "gzip", "accept-language": "fr-FR,fr;q=0.9" };
  await send(options, "page", "GET", paths.joinPage(event.code), readable);
  const secret = randomBytes(16).toString("base64url");
  const body = JSON.stringify({ secret, seq: 1, totals });
  const headers = { "content-type": "application/json", "content-length": String(body.length) };
  await send(options, "contribution", "PUT", paths.contribution(event.code), headers, body);
  let tag = "";
  let pollAfterMs = 5000;
  for (;;) {
    // Out of step, as pages are.
    const nextPollMs = performance.now() + pollAfterMs * (0.7 + 0.6 * Math.random());
    if (nextPollMs >= options.endMs) return;
    await sleep(nextPollMs - performance.now());
    const known = tag ? { ...readable, "if-none-match": tag } : readable;
    const response = await send(options, "state", "GET", paths.published(event.code), known);
    tag = response.headers.etag ?? "";
    pollAfterMs = Number(response.headers[pollAfterHeader] ?? pollAfterMs);
  }
}

/** One phone in five is behind the same address, as behind the gateway of a ministry. */
const behindGateway = 5;
const gateway = "127.0.0.2";
const connectionsPerAddress = 10;

type Crowd = { phones: number; seconds: number };

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
async function crowdBehindNginx(
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

const { CROWD_PHONES = "100000", CROWD_SECONDS = "600" } = process.env;

/** Replays a crowd of phones. `CROWD_PHONES` and `CROWD_SECONDS` make it a smaller one. */
export const run = () =>
  withBuilt(async ({ mainFile, directory }) => ({
    title: "A crowd of phones on one event behind nginx",
    note: "Each phone opens the page where people take part, sends a contribution, and polls the public state as often as the answers say. One phone in five is behind the same address, which the operator has listed as shared. The documented nginx without TLS, with one worker, and the default limits of a tally; all of it on one machine.",
    rows: await crowdBehindNginx(mainFile, directory, {
      phones: Number(CROWD_PHONES),
      seconds: Number(CROWD_SECONDS),
    }),
  }));
