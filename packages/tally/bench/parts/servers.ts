import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Event } from "@digital-cleanup/challenge";
import { freePort } from "../../test/support/servers/free-port.ts";
import { type Server, startServer } from "../../test/support/servers/start-server.ts";
import { event } from "../sample.ts";

export type BenchServer = Server & { port: number };

const node = process.execPath;
/** Long enough for the recorder to write its file. */
const recordedMs = 500;
const root = fileURLToPath(new URL("../..", import.meta.url));
const requestCounter = new URL("../http/count-requests.ts", import.meta.url);
const stallRecorder = new URL("../http/record-stalls.ts", import.meta.url);
// The limits are raised, because one machine sends all the requests.
const environment = {
  ...process.env,
  WRITES_PER_ADDRESS: "1000000000",
  WRITES_PER_KEY: "1000",
  CONNECTIONS_PER_ADDRESS: "1000000",
} as Record<string, string>;

/**
 * Starts a built tally on a data folder. With `stallFile`, it records its longest stall there. `settings` are variables;
 * with `REQUESTS_FILE`, it counts there the requests for public states.
 */
export async function startBuilt(
  mainFile: string,
  data: string,
  stallFile?: string,
  settings: Record<string, string> = {},
): Promise<BenchServer> {
  const port = await freePort();
  const recorders = [
    ...(stallFile ? [stallRecorder] : []),
    ...(settings.REQUESTS_FILE ? [requestCounter] : []),
  ];
  const recording = recorders.flatMap(({ href }) => ["--import", href]);
  const command = [node, ...recording, mainFile, "serve", "--data", data, "--port", String(port)];
  const variables = { ...environment, ...settings, ...(stallFile && { STALL_FILE: stallFile }) };
  const server = await startServer(command, variables, port);
  // Before it listens, a server may take any time.
  if (stallFile) server.process.kill("SIGUSR2");
  return { ...server, port };
}

/** The longest stalls of a server until now, in time and in processor time. */
export async function readStalls(stallFile: string): Promise<{ ms: number; cpuMs: number }> {
  await sleep(recordedMs);
  return JSON.parse(readFileSync(stallFile, "utf8")) as { ms: number; cpuMs: number };
}

/** Creates the sample event in a data folder, or another one with `changes`. */
export function createSampleEvent(
  mainFile: string,
  data: string,
  changes: Partial<Event> = {},
): void {
  const file = join(data, "event.json");
  writeFileSync(file, JSON.stringify({ ...event, ...changes }));
  spawnSync(node, [mainFile, "create-event", "--data", data, "--file", file]);
}

/** Builds the server of `one-by-one-server.ts` beside a built tally. Returns its file. */
export function buildOneByOne(directory: string): string {
  const outDirectory = join(directory, "one-by-one");
  const vite = join(root, "node_modules", ".bin", "vite");
  const script = "bench/http/one-by-one-server.ts";
  execFileSync(vite, ["build", "--ssr", script, "--outDir", outDirectory, "--logLevel", "error"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
  });
  return join(outDirectory, "one-by-one-server.js");
}

/** Starts the same program with one transaction for each contribution. `directory` contains the built tally. */
export async function startOneByOne(
  oneByOneFile: string,
  directory: string,
  data: string,
  settings: Record<string, string> = {},
): Promise<BenchServer> {
  const port = await freePort();
  const command = [node, oneByOneFile, data, String(port), join(directory, "client")];
  return { ...(await startServer(command, { ...environment, ...settings }, port)), port };
}

export async function stop(server: BenchServer): Promise<void> {
  server.process.kill();
  await server.exited;
}
