import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseSync } from "node:sqlite";
import { paths } from "@digital-cleanup/challenge";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import { secretOf } from "../../test/support/samples.ts";
import { event, totals } from "../sample.ts";
import { openSteppedStore } from "./create-events.ts";
import { type Line, stallLines } from "./line.ts";
import { readStalls, startBuilt, stop } from "./servers.ts";

const rowCount = 5_000_000;
const batchCount = 12_000;
type Stalls = Awaited<ReturnType<typeof readStalls>>;

const countRows = (path: string): number => {
  const database = new DatabaseSync(path, { readOnly: true });
  const row = database.prepare("SELECT count(*) AS n FROM contribution").get();
  database.close();
  return Number(row?.n);
};

/** Fills a folder with an event that closed long ago, and has 5 million contributions to erase. */
async function fillErasable(data: string): Promise<void> {
  const { store } = openSteppedStore(data);
  await store.createEvent(event);
  await store.change(event.code, contributionKey(event.code, secretOf(1)), { seq: 1, totals });
  await store.stop();
  const database = new DatabaseSync(join(data, "tally.sqlite"));
  const columns = database
    .prepare("SELECT name FROM pragma_table_info('contribution')")
    .all()
    .map(({ name }) => String(name));
  const copied = columns.map((name) => (name === "key" ? "randomblob(32)" : name)).join(", ");
  database.exec(`
    PRAGMA synchronous = OFF;
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${rowCount - 1})
    INSERT INTO contribution (${columns.join(", ")})
    SELECT ${copied} FROM number, (SELECT * FROM contribution LIMIT 1);
    UPDATE event SET closed_on = '2026-01-02', is_settled = 1;`);
  database.close();
}

/** Measures the longest stall of a server that erases 5 million contributions. */
async function stallsOfErasing(mainFile: string, directory: string): Promise<Stalls> {
  const data = mkdtempSync(join(directory, "erase-"));
  const stallFile = join(data, "stall");
  await fillErasable(data);
  const server = await startBuilt(mainFile, data, stallFile);
  try {
    while (countRows(join(data, "tally.sqlite")) > 0) await sleep(2000);
    return await readStalls(stallFile);
  } finally {
    await stop(server);
    rmSync(data, { recursive: true });
  }
}

/** Measures the longest stall of a server that exports 12,000 batches. */
async function stallsOfExport(mainFile: string, directory: string): Promise<Stalls> {
  const data = mkdtempSync(join(directory, "export-"));
  const stallFile = join(data, "stall");
  const { store, step } = openSteppedStore(data);
  await store.createEvent(event);
  for (let batch = 0; batch < batchCount; batch += 1) {
    step();
    const changes = Array.from({ length: event.k }, (_, person) =>
      store.change(event.code, contributionKey(event.code, secretOf(event.k * batch + person)), {
        seq: 1,
        totals,
      }),
    );
    await Promise.all(changes);
  }
  await store.stop();
  const server = await startBuilt(mainFile, data, stallFile);
  try {
    for (const query of ["", "?format=csv"]) {
      const response = await fetch(server.baseUrl + paths.export(event.code) + query);
      if (response.status !== 200) throw new Error(`the export answered ${response.status}`);
      await response.arrayBuffer();
    }
    return await readStalls(stallFile);
  } finally {
    await stop(server);
    rmSync(data, { recursive: true });
  }
}

/** Measures the longest stalls of a server beside long work. */
export async function stalls(mainFile: string, directory: string): Promise<Line[]> {
  const ofExport = await stallsOfExport(mainFile, directory);
  const ofErasing = await stallsOfErasing(mainFile, directory);
  return [
    ...stallLines("while 12,000 batches are exported", ofExport),
    ...stallLines("while 5 million contributions are erased", ofErasing),
  ];
}
