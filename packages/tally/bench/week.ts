import { mkdtempSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { recountEvents } from "../src/ops/recount-events.ts";
import { openDatabase } from "../src/storage/sqlite/open-database.ts";
import { openStoreToFill } from "./parts/create-events.ts";
import { type Line, line } from "./parts/line.ts";
import { median } from "./parts/quantile.ts";
import { durationMs, fillWeek, startOfWeekMs } from "./parts/week-over-postgres.ts";
import { withBuilt } from "./parts/with-built.ts";

const recounts = 5;

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

/** Measures the size and maintenance of a database with the contributions of a country's busiest week. */
async function nationalWeek(mainFile: string, directory: string): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "week-"));
  const path = join(data, "tally.sqlite");
  const store = openStoreToFill(data, Date.now);
  const count = await fillWeek(store);
  await store.stop();
  const database = new DatabaseSync(path);
  const rows = database.prepare("SELECT pgsize FROM dbstat('main', 1) WHERE name = ?");
  const rowBytes = Number(rows.get("contribution")?.pgsize) / count;
  const vacuumMs = await durationMs(() =>
    database.exec(`VACUUM INTO '${join(data, "vacuumed.sqlite")}'`),
  );
  const backupMs = await durationMs(() => backup(database, join(data, "copy.sqlite")));
  database.close();
  const recountedMs = await recountMs(path);
  const restartMs = await startOfWeekMs(mainFile, data);
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

/** Measures a database with the contributions of a country's busiest week. */
export const run = () =>
  withBuilt(async ({ mainFile, directory }) => ({
    title: "A country's busiest week in the tally",
    rows: await nationalWeek(mainFile, directory),
  }));
