import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildInto } from "../../../packages/tally/test/support/build.ts";
import { runCrash, type CrashResult } from "../../../packages/tally/test/crash/run-crash.ts";
import { freePort } from "../../../packages/tally/test/support/servers/free-port.ts";
import { startServer } from "../../../packages/tally/test/support/servers/start-server.ts";
import type { Measured } from "../../bench/in-markdown.ts";

export type LongCrash = { people: number; kills: number; seed: number };

const createEvent =
  "create-event --code CRASH --name Crash --organiser Tests --starts 2026-01-01 --ends 2099-12-31";

/**
 * Kills a freshly built tally repeatedly while participants write to it, and prints the progress.
 */
export async function longCrash({ people, kills, seed }: LongCrash): Promise<CrashResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "tally-soak-"));
  const mainFile = path.join(folder, "build", "main.js");
  const environment = {
    PATH: process.env.PATH ?? "",
    LANG: "en",
    DATA: path.join(folder, "data"),
    WRITES_PER_ADDRESS: "100000000",
    WRITES_PER_KEY: "1000",
  };
  const command = (...words: string[]) =>
    execFileSync(process.execPath, [mainFile, ...words], { env: environment, encoding: "utf8" });
  try {
    buildInto(path.dirname(mainFile));
    command(...createEvent.split(" "));
    const port = await freePort();
    const result = await runCrash({
      start: () =>
        startServer([process.execPath, mainFile, "serve", "--port", `${port}`], environment, port),
      code: "CRASH",
      people,
      kills,
      seed,
      onKill: (kill, acknowledged) =>
        console.log(`kill ${kill} of ${kills}: ${acknowledged} acknowledged`),
    });
    result.server.process.kill("SIGTERM");
    await result.server.exited;
    // It exits with 1, and so throws, if a stored sum differs.
    console.log(command("recount").trim());
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The table of a run. */
export function inTable({ people, seed }: LongCrash, result: CrashResult): Measured {
  const sorted = result.restartsMs.toSorted((one, next) => one - next);
  return {
    title: "Contributions and `kill -9` (built server, SQLite, one live event, 20 writers)",
    note:
      `Seed ${seed}. Each of ${people} people contributes; some update, withdraw, contribute again, send twice, or have old ` +
      "copies arrive late. Every answer, then the public sums and the answer to each person are compared with what was " +
      "acknowledged, and the recount was equal. A restart is timed from the start of the process to its first answer.",
    rows: [
      {
        acknowledged: String(result.acknowledged),
        resent: String(result.resent),
        kills: String(result.kills),
        "restart, ms (median)": (sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0),
        "restart, ms (most)": (sorted.at(-1) ?? 0).toFixed(0),
        violations: String(result.violations.length),
      },
    ],
  };
}
