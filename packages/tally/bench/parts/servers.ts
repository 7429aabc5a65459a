import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../../test/support/free-port.ts";
import { type Server, startServer } from "../../test/support/start-server.ts";
import { event } from "../sample.ts";

export type BenchServer = Server & { port: number };

const node = process.execPath;
// The rate limits are raised, because one machine sends all the requests.
const environment = {
  ...process.env,
  WRITES_PER_ADDRESS: "1000000000",
  WRITES_PER_KEY: "1000",
} as Record<string, string>;

/** Starts a built tally on a data folder. */
export async function startBuilt(mainFile: string, data: string): Promise<BenchServer> {
  const port = await freePort();
  const command = [node, mainFile, "serve", "--data", data, "--port", String(port)];
  return { ...(await startServer(command, environment, port)), port };
}

/** Creates the sample event in a data folder. */
export function createSampleEvent(mainFile: string, data: string): void {
  const file = join(data, "event.json");
  writeFileSync(file, JSON.stringify(event));
  spawnSync(node, [mainFile, "create-event", "--data", data, "--file", file]);
}

/** Starts the same program with one transaction for each contribution. */
export async function startOneByOne(data: string): Promise<BenchServer> {
  const port = await freePort();
  const script = fileURLToPath(new URL("../http/one-by-one-server.ts", import.meta.url));
  return { ...(await startServer([node, script, data, String(port)], environment, port)), port };
}

export async function stop(server: BenchServer): Promise<void> {
  server.process.kill();
  await server.exited;
}
