import { mkdtempSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "@digital-cleanup/challenge";
import { recountEvents } from "../../src/ops/recount-events.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { weekEventCode, fillWeek } from "./fill-week.ts";
import { type Line, line } from "./line.ts";
import { median } from "./quantile.ts";
import { startBuilt, stop } from "./servers.ts";

const contributions = 500_000;
const recounts = 5;

async function durationMs(work: () => unknown): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}

/** The median of several recounts. The first also parses all definitions, which a running server has done before. */
async function recountMs(databasePath: string): Promise<number> {
  const database = openDatabase(databasePath);
  const durationsMs = [];
  for (let time = 0; time < recounts; time += 1) {
    const recountAll = async () => {
      for await (const { code, recount } of recountEvents(database)) {
        if (!recount?.isEqual) throw new Error(`the recount of ${code} differs`);
      }
    };
    durationsMs.push(await durationMs(recountAll));
  }
  database.close();
  return median(durationsMs);
}

async function waitForFirstResponse(baseUrl: string): Promise<void> {
  const url = baseUrl + paths.published(weekEventCode(0));
  while ((await fetch(url).catch(() => undefined))?.status !== 200) await sleep(1);
}

/** Measures the size and maintenance of a database with the contributions of a country's busiest week. */
export async function nationalWeek(mainFile: string, directory: string): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "week-"));
  const path = join(data, "tally.sqlite");
  const count = await fillWeek(data, contributions);
  const database = new DatabaseSync(path);
  const rows = database.prepare("SELECT pgsize FROM dbstat('main', 1) WHERE name = ?");
  const rowBytes = Number(rows.get("contribution")?.pgsize) / count;
  const vacuumMs = await durationMs(() =>
    database.exec(`VACUUM INTO '${join(data, "vacuumed.sqlite")}'`),
  );
  const backupMs = await durationMs(() => backup(database, join(data, "copy.sqlite")));
  database.close();
  const recountedMs = await recountMs(path);
  let server;
  const restartMs = await durationMs(async () => {
    server = await startBuilt(mainFile, data);
    await waitForFirstResponse(server.baseUrl);
  });
  if (server) await stop(server);
  const bytes = statSync(path).size;
  rmSync(data, { recursive: true });
  return [
    line("contributions, in 2,300 events", count, ""),
    line("… database, batches and events included", bytes / 1e6, " MB", undefined, 1),
    line("… for each contribution's row", rowBytes, " bytes", { atMost: 80 }, 1),
    line("recount of all events, once it is warm", recountedMs, " ms", { atMost: 200 }),
    line("backup beside a running server", backupMs, " ms"),
    line("… by VACUUM INTO", vacuumMs, " ms"),
    line("start of the server to its first answer", restartMs, " ms", { atMost: 300 }),
  ];
}
