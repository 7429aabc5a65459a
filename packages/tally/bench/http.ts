import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { paths } from "@digital-cleanup/challenge";
import { buildInto } from "../test/build.ts";
import { freePort } from "../test/free-port.ts";
import { event, totals } from "./sample.ts";

const durationMs = 1500;
const connectionCounts = [1, 10, 100];

type Server = { process: ChildProcess; port: number };

/** A new person's contribution through an open connection, done when its answer was read. */
function contribute(port: number, agent: Agent): Promise<void> {
  const body = JSON.stringify({ secret: randomBytes(16).toString("base64url"), seq: 1, totals });
  const headers = { "content-type": "application/json", "accept-encoding": "gzip" };
  const path = paths.contribution(event.code);
  return new Promise((resolve, reject) => {
    const asking = request({ port, agent, path, method: "PUT", headers }, (answer) => {
      answer.resume();
      answer.once("end", () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`status ${answer.statusCode}`)),
      );
    });
    asking.once("error", reject);
    asking.end(body);
  });
}

/** Processor time that a process has used, where the system tells (Linux counts it in hundredths of a second). */
function cpuMs({ pid }: ChildProcess): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // The name in brackets may hold spaces; user and system time are 12 and 13 places after it.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)!.split(" ");
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

type Measured = { perSecond: number; p99Ms: number; cpuMicroseconds: number };

async function measure({ process: server, port }: Server, connections: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waitsMs: number[] = [];
  const [startedAtMs, cpuBeforeMs] = [performance.now(), cpuMs(server)];
  const loop = async () => {
    while (performance.now() - startedAtMs < durationMs) {
      const askedAtMs = performance.now();
      await contribute(port, agent);
      waitsMs.push(performance.now() - askedAtMs);
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  const elapsedMs = performance.now() - startedAtMs;
  agent.destroy();
  const sorted = waitsMs.toSorted((one, next) => one - next);
  return {
    perSecond: (1000 * sorted.length) / elapsedMs,
    p99Ms: sorted[Math.floor(0.99 * sorted.length)]!,
    cpuMicroseconds: (1000 * (cpuMs(server) - cpuBeforeMs)) / sorted.length,
  };
}

async function start(environment: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { process: child, said: said.toString() };
}

async function startBuilt(mainFile: string, data: string): Promise<Server> {
  const file = join(data, "event.json");
  writeFileSync(file, JSON.stringify(event));
  spawnSync(process.execPath, [mainFile, "create-event", "--data", data, "--file", file]);
  const port = await freePort();
  const unlimited = { WRITES_PER_ADDRESS: "100000000", WRITES_PER_KEY: "1000" };
  const args = [mainFile, "serve", "--data", data, "--port", String(port)];
  return { ...(await start(unlimited, ...args)), port };
}

async function startOneByOne(data: string): Promise<Server> {
  const script = fileURLToPath(new URL("http/one-by-one-server.ts", import.meta.url));
  const started = await start({}, script, data);
  return { ...started, port: Number(started.said) };
}

/** Durable contributions over HTTP: the built server against its own API with a transaction for each. */
export async function run(): Promise<{
  title: string;
  note: string;
  rows: Record<string, string>[];
}> {
  const directory = mkdtempSync(join(tmpdir(), "tally-bench-"));
  const [naiveData, builtData] = ["naive-", "built-"].map((name) =>
    mkdtempSync(join(directory, name)),
  ) as [string, string];
  buildInto(directory);
  const mainFile = join(directory, "main.js");
  const naiveServer = await startOneByOne(naiveData);
  const builtServer = await startBuilt(mainFile, builtData);
  const rows = [];
  try {
    for (const connections of connectionCounts) {
      const naive = await measure(naiveServer, connections);
      const built = await measure(builtServer, connections);
      rows.push({
        connections: String(connections),
        "one transaction each, per s": naive.perSecond.toFixed(0),
        "built server, per s": built.perSecond.toFixed(0),
        ratio: (built.perSecond / naive.perSecond).toFixed(1),
        "p99, ms": `${naive.p99Ms.toFixed(1)} → ${built.p99Ms.toFixed(1)}`,
        "CPU each, µs": `${naive.cpuMicroseconds.toFixed(0)} → ${built.cpuMicroseconds.toFixed(0)}`,
      });
    }
  } finally {
    naiveServer.process.kill();
    builtServer.process.kill();
  }
  await once(builtServer.process, "exit");
  const recount = spawnSync(process.execPath, [mainFile, "recount", "--data", builtData]);
  rmSync(directory, { recursive: true });
  if (recount.status !== 0) throw new Error("the recount differs: these figures mean nothing");
  return {
    title: "Durable contributions over HTTP (loopback, no TLS, one live event, K = 5)",
    note: "All columns come from one run, and what sends shares the machine with what answers: read the ratio. The recount after it was equal.",
    rows,
  };
}
