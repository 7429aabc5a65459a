import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { openPostgresStore } from "../../../src/storage/postgres/postgres-store.ts";
import type { Cluster } from "../../../test/support/postgres/postgres-cluster.ts";
import { fillWeek } from "./fill-week.ts";
import { type Line, line } from "../line.ts";
import { durationMs, startOfWeekMs } from "./start-of-week.ts";

/** Measures a PostgreSQL database with the contributions of a country's busiest week. */
export async function weekOverPostgres(
  mainFile: string,
  directory: string,
  cluster: Cluster,
): Promise<Line[]> {
  const url = await cluster.createDatabase();
  const { store, recountAll } = await openPostgresStore(url, Date.now);
  let count = 0;
  const fillMs = await durationMs(async () => (count = await fillWeek(store)));
  const recountMs = await durationMs(async () => {
    for await (const { code, recount } of recountAll()) {
      if (!recount?.isEqual) throw new Error(`the recount of ${code} differs`);
    }
  });
  await store.stop();
  const [size] = await cluster.query(
    `SELECT CAST(pg_database_size(current_database()) AS INTEGER) AS bytes,
       CAST(pg_table_size('contribution') AS INTEGER) AS rows`,
    new URL(url).pathname.slice(1),
  );
  const data = mkdtempSync(join(directory, "week-"));
  const startMs = await startOfWeekMs(mainFile, data, { DATABASE_URL: url });
  return [
    line("contributions, in 2,300 events", count, ""),
    line("… stored each second by one process, without HTTP", (1000 * count) / fillMs, ""),
    line("… database, batches and events included", Number(size?.bytes) / 1e6, " MB", undefined, 1),
    line("… for each contribution's row", Number(size?.rows) / count, " bytes", undefined, 1),
    line("recount of all events", recountMs, " ms"),
    line("start of the server to its first answer", startMs, " ms"),
  ];
}
