import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type Server = {
  baseUrl: string;
  process: ChildProcess;
  exited: Promise<unknown>;
  /** Its output so far. */
  printed: () => string;
};

/** Starts a server on `port` of this machine and waits until it listens. */
export async function startServer(
  [program = "", ...args]: string[],
  environment: Record<string, string>,
  port: number,
): Promise<Server> {
  const child = spawn(program, args, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  const exited = once(child, "exit");
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
  }
  child.stderr.pipe(process.stderr, { end: false });
  const ended = exited.then(() => {
    throw new Error(`the server ended before it listened: ${printed.trim()}`);
  });
  await Promise.race([once(child.stdout, "data"), ended]);
  ended.catch(() => undefined);
  return { baseUrl: `http://127.0.0.1:${port}`, process: child, exited, printed: () => printed };
}
