import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { randomBytes } from "node:crypto";
import { paths } from "@digital-cleanup/challenge";
import { openPostgresStore } from "../../src/storage/postgres/postgres-store.ts";
import type { Cluster } from "../../test/support/postgres/postgres-cluster.ts";
import { type Line, line } from "./line.ts";
import { startBuilt, stop } from "./servers.ts";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import { event, totals } from "../sample.ts";
import type { Store } from "../../src/storage/store.ts";
import { createEvents } from "./create-events.ts";

const eventCount = 2300;
/** Events that receive K contributions in one commit. With exactly K each, the rule publishes the most batches. */
const eventsPerStep = 46;

/** The code of one of the week's events, from `E0000`. */
const weekEventCode = (index: number): string => `E${String(index).padStart(4, "0")}`;

/** Of a country's busiest week; `WEEK_CONTRIBUTIONS` makes it a smaller one. */
const weekContributions = Number(process.env.WEEK_CONTRIBUTIONS ?? 500_000);

/** Fills a store with the contributions of a country's busiest week. Returns their number. */
export async function fillWeek(store: Store): Promise<number> {
  await createEvents(
    store,
    Array.from({ length: eventCount }, (_, index) => ({ ...event, code: weekEventCode(index) })),
  );
  let count = 0;
  for (let next = 0; count < weekContributions; next = (next + eventsPerStep) % eventCount) {
    const codes = Array.from({ length: eventsPerStep * event.k }, (_, index) =>
      weekEventCode(next + (index % eventsPerStep)),
    );
    const changes = codes.map((code) => {
      const key = contributionKey(code, randomBytes(16).toString("base64url"));
      return store.change(code, key, { seq: 1, totals });
    });
    count += (await Promise.all(changes)).filter(({ ok }) => ok).length;
  }
  await store.settle();
  return count;
}

export async function durationMs(work: () => unknown): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}

/** How long a server with the events of a week takes to its first answer. */
export async function startOfWeekMs(
  mainFile: string,
  data: string,
  settings?: Record<string, string>,
): Promise<number> {
  const startedAtMs = performance.now();
  const server = await startBuilt(mainFile, data, undefined, settings);
  const url = server.baseUrl + paths.published(weekEventCode(0));
  while ((await fetch(url).catch(() => undefined))?.status !== 200) await sleep(1);
  const startMs = performance.now() - startedAtMs;
  await stop(server);
  return startMs;
}

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
