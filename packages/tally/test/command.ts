import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";

const environment = (data: string) => ({
  PATH: process.env.PATH ?? "",
  LANG: "en",
  DATA: data,
  // One machine plays two thousand people.
  WRITES_PER_ADDRESS: "1000000",
  WRITES_PER_KEY: "1000",
});

const mainFile = () => join(inject("buildDirectory"), "main.js");

/** Runs a command of the built tally to its end. */
export function tally(data: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [mainFile(), ...args], {
    env: environment(data),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

export type Server = { baseUrl: string; process: ChildProcess; exited: Promise<unknown> };

/** Starts the built server and waits until it says that it listens. */
export async function serve(data: string, port: number): Promise<Server> {
  const child = spawn(process.execPath, [mainFile(), "serve", "--port", String(port)], {
    env: environment(data),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  // A test that fails must not leave its server behind.
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return { baseUrl: `http://127.0.0.1:${port}`, process: child, exited };
}
