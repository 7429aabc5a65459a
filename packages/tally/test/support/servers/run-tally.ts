import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { type Server, startServer } from "./start-server.ts";

export type { Server } from "./start-server.ts";

const environment = (data: string) => ({
  PATH: process.env.PATH ?? "",
  LANG: "en",
  DATA: data,
  // One machine sends the requests of two thousand people.
  WRITES_PER_ADDRESS: "1000000",
  WRITES_PER_KEY: "1000",
  CONNECTIONS_PER_ADDRESS: "1000000",
});

const mainFile = () => join(inject("buildDirectory"), "main.js");

/** The command that starts the built server. Its data folder is in the environment. */
export const serveCommand = (port: number): string[] => [
  process.execPath,
  mainFile(),
  "serve",
  "--port",
  String(port),
];

/** Runs a command of the built tally to its end, started by the program in `before` if given. */
export function runTally(
  data: string,
  args: string[],
  before: string[] = [],
  changes: Record<string, string> = {},
) {
  const [program = "", ...words] = [...before, process.execPath, mainFile(), ...args];
  const { status, stdout, stderr } = spawnSync(program, words, {
    env: { ...environment(data), ...changes },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** Runs a command asynchronously. Resolves to its exit code. */
export async function spawnTally(data: string, ...args: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [mainFile(), ...args], {
    env: environment(data),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

export const tally = (data: string, ...args: string[]) => runTally(data, args);

/** Starts the built server, or `command` in its place, until the test ends. */
export async function serve(
  data: string,
  port: number,
  command = serveCommand(port),
  changes: Record<string, string> = {},
): Promise<Server> {
  const server = await startServer(command, { ...environment(data), ...changes }, port);
  // Also after a failed test.
  onTestFinished(() => void server.process.kill("SIGKILL"));
  return server;
}
