import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { event } from "../sample.ts";
import { contributeAtOnce, openSteppedStore } from "./create-events.ts";

/** A new key of an organiser or a helper. */
export const newKey = (): string => randomBytes(16).toString("base64url");

/** Fills a folder with an event of one batch, whose contributions are copied until there are `rowCount`. */
export async function fillRows(
  data: string,
  rowCount: number,
  organiserHash?: Uint8Array,
): Promise<void> {
  const { store } = openSteppedStore(data);
  await store.createEvent(event, organiserHash && { organiserHash });
  await contributeAtOnce(store, 0, event.k);
  await store.close(event.code);
  await store.reopen(event.code);
  await store.stop();
  const database = new DatabaseSync(join(data, "tally.sqlite"));
  const columns = database
    .prepare("SELECT name FROM pragma_table_info('contribution')")
    .all()
    .map(({ name }) => String(name));
  const copied = columns.map((name) => (name === "key" ? "randomblob(32)" : name)).join(", ");
  const factor = rowCount / event.k;
  database.exec(`
    PRAGMA synchronous = OFF;
    WITH RECURSIVE number (n) AS (
      SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${rowCount - event.k}
    )
    INSERT INTO contribution (${columns.join(", ")})
    SELECT ${copied} FROM number, (SELECT * FROM contribution LIMIT 1);
    UPDATE event SET received = ${rowCount}, published = ${rowCount};
    UPDATE batch SET contributions = ${rowCount}, participations = ${rowCount};
  `);
  // The sums of the event and of its batch, as many times as it has contributions.
  const multiply = (sums: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(sums).map(([name, sum]) => [name, String(BigInt(sum) * BigInt(factor))]),
    );
  const batch = database.prepare("SELECT change FROM batch").get()!;
  const sums = database.prepare("SELECT public_sums FROM event").get()!;
  database
    .prepare("UPDATE batch SET change = ?")
    .run(JSON.stringify(multiply(JSON.parse(String(batch.change)))));
  const stored = JSON.parse(String(sums.public_sums));
  database
    .prepare("UPDATE event SET public_sums = ?")
    .run(JSON.stringify({ ...stored, sums: multiply(stored.sums) }));
  database.close();
}
