import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { paths } from "@digital-cleanup/challenge";
import type { AttackOptions, AttackReport } from "../readers/attack-process.ts";
import { loopbackAddress } from "../readers/loopback-address.ts";
import { secretOf } from "../../test/support/samples.ts";
import { event, totals } from "../sample.ts";
import { type Line, line } from "./line.ts";
import { loadContributions } from "./load-contributions.ts";
import { cpuMs, residentBytes } from "./process-cost.ts";
import { quantile } from "./quantile.ts";
import { type BenchServer, createSampleEvent, startBuilt, stop } from "./servers.ts";

const script = fileURLToPath(new URL("../readers/attack-process.ts", import.meta.url));
const writeEveryMs = 60;
const maxAnswerMs = 10_000;
const aloneMs = 15_000;

/** Sends one contribution on a connection of its own. Returns how long the answer took; undefined without one. */
async function write(port: number, person: number): Promise<number | undefined> {
  const startedAtMs = performance.now();
  const asking = request({
    port,
    host: "127.0.0.1",
    localAddress: loopbackAddress(person),
    agent: false,
    method: "PUT",
    path: paths.contribution(event.code),
    headers: { "content-type": "application/json" },
    signal: AbortSignal.timeout(maxAnswerMs),
  });
  asking.end(JSON.stringify({ secret: secretOf(person), seq: 1, totals }));
  try {
    const [response] = await once(asking, "response");
    if (response.statusCode !== 200) return;
    await once(response.resume(), "end");
    return performance.now() - startedAtMs;
  } catch {
    return;
  }
}

let people = 0;

/** Sends small writes of others while `work` runs. */
async function writesBeside<Result>({ port, process: server }: BenchServer, work: Promise<Result>) {
  const [cpuBeforeMs, bytesBefore] = [cpuMs(server.pid), residentBytes(server.pid)];
  const writing: Promise<number | undefined>[] = [];
  let bytes = bytesBefore;
  const timer = setInterval(() => {
    writing.push(write(port, (people += 1)));
    bytes = Math.max(bytes, residentBytes(server.pid));
  }, writeEveryMs);
  const result = await work;
  clearInterval(timer);
  const answersMs = (await Promise.all(writing)).filter((ms) => ms !== undefined);
  return {
    result,
    unanswered: writing.length - answersMs.length,
    p99Ms: quantile(answersMs, 0.99),
    cpuMs: cpuMs(server.pid) - cpuBeforeMs,
    bytes: bytes - bytesBefore,
  };
}

async function attack(options: AttackOptions): Promise<number> {
  const child = fork(script, [JSON.stringify(options)]);
  const [{ opened }] = (await once(child, "message")) as [AttackReport];
  return opened;
}

/** Measures small writes while one address attacks: with requests without end, and with clients that hardly send. */
export async function besideAttacks(mainFile: string, directory: string): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "attacked-"));
  createSampleEvent(mainFile, data);
  const limits = { CONNECTIONS_PER_ADDRESS: "3000" };
  const server = await startBuilt(mainFile, data, undefined, limits);
  try {
    await loadContributions(server.port, 100, 2000);
    const beside = (kind: AttackOptions["kind"]) =>
      writesBeside(server, attack({ port: server.port, code: event.code, kind }));
    // First, since its thousands of connections also warm the server up.
    const slow = await beside("slow");
    const alone = await writesBeside(server, sleep(aloneMs));
    const pipelined = await beside("pipelined");
    const what = "30 connections a second with 900 pipelined requests each";
    return [
      line("small writes alone, p99", alone.p99Ms, " ms", undefined, 1),
      line(`… beside ${what}: unanswered`, pipelined.unanswered, "", { atMost: 0 }),
      line("… p99", pipelined.p99Ms, " ms", { atMost: 100 }, 1),
      line("… memory", pipelined.bytes / 1e6, " MB"),
      line(
        "… processor time of such a connection",
        (pipelined.cpuMs - alone.cpuMs) / pipelined.result,
        " ms",
        { atMost: 1 },
        2,
      ),
      line("… beside 3,000 slow senders: unanswered", slow.unanswered, "", { atMost: 0 }),
      line("… p99", slow.p99Ms, " ms", undefined, 1),
      line("… memory", slow.bytes / 1e6, " MB"),
    ];
  } finally {
    await stop(server);
  }
}
