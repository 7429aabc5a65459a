import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { closeWithTests } from "../close-with-tests.ts";
import { endWithThisProcess } from "../end-with-this-process.ts";
import { temporaryFolder } from "../folders/temporary-folder.ts";
import { isSlow } from "../slow/slow-down-build.ts";
import { freePort } from "./free-port.ts";

const run = promisify(execFile);
/** The built command. */
export const tallyProgram = path.resolve(
  import.meta.dirname,
  "../../../packages/tally/dist/main.js",
);

const slowServer = new URL("../slow/slow-server.ts", import.meta.url).href;

/** A running tally process. */
export type TallyProcess = {
  baseUrl: string;
  dataFolder: string;
  /** Runs a command of the tally's CLI on the same data. Resolves to its output. */
  cli: (...words: string[]) => Promise<string>;
  /** Stops it as an administrator would, and keeps the data. */
  stop: () => Promise<void>;
  /** Kills it as a power cut would, and keeps the data. */
  kill: () => Promise<void>;
  /** Starts it again on its port and data, once it was stopped or killed. */
  restart: () => Promise<void>;
  /** Stops it, and erases the data folder if it is temporary. */
  dispose: () => Promise<void>;
};

/** Waits until the tally responds. Throws with its output if it ends before. */
async function untilAnswering(
  server: ChildProcess,
  baseUrl: string,
  printed: () => string,
): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 60_000;) {
    if (server.exitCode !== null) throw new Error(`The tally ended at once: ${printed()}`);
    const answer = await fetch(`${baseUrl}/health`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => undefined,
    );
    if (answer) {
      await answer.body?.cancel();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The tally did not answer at ${baseUrl}: ${printed()}`);
}

/**
 * Starts the built tally on `port` (any free one by default) with `dataFolder` (a temporary one by
 * default), listening on loopback or on `host`.
 */
export async function startTally(
  options: {
    port?: number;
    dataFolder?: string;
    host?: string;
    /** Open: anyone may create events over HTTP. Closed by default. */
    creation?: "open";
    /** The key that allows creating events over HTTP. */
    operatorKey?: string;
    /** The public address of its pages, if it differs from the listening address. */
    shownUrl?: string;
    /** The command of another build. */
    program?: string;
  } = {},
): Promise<TallyProcess> {
  const program = options.program ?? tallyProgram;
  if (!existsSync(program)) throw new Error(`${program} does not exist: build the tally first.`);
  const port = options.port ?? (await freePort());
  const dataFolder = options.dataFolder ?? temporaryFolder("tally");
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: options.host ?? "127.0.0.1",
    DATA: dataFolder,
    BASE_URL: options.shownUrl ?? baseUrl,
    CREATION: options.creation ?? (options.operatorKey ? "key" : "closed"),
    OPERATOR_KEY: options.operatorKey ?? "",
  };
  const slowed = isSlow ? ["--import", slowServer] : [];
  let server: ChildProcess;
  let isEnding = false;
  const start = async () => {
    isEnding = false;
    server = spawn(process.execPath, [...slowed, program, "serve"], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (server.pid) server.once("exit", endWithThisProcess(server.pid));
    let printed = "";
    server.stderr?.on("data", (text) => (printed += text));
    server.stdout?.on("data", (text) => (printed += text));
    server.once("exit", (code, signal) => {
      if (!isEnding) console.error(`The tally ended (${signal ?? code}): ${printed.trim()}`);
    });
    try {
      await untilAnswering(server, baseUrl, () => printed.trim());
    } catch (error) {
      server.kill("SIGKILL");
      throw error;
    }
  };
  await start();
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    isEnding = true;
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
  };
  return {
    baseUrl,
    dataFolder,
    cli: async (...words) => (await run(process.execPath, [program, ...words], { env })).stdout,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    restart: start,
    dispose: closeWithTests(async () => {
      await end("SIGTERM");
      if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
    }),
  };
}
