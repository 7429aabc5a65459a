/** Prints a database of the current schema as SQL, for `NNN.sql`. Run `node write-fixture.ts` before adding a migration. */
import type { Event, Totals } from "@digital-cleanup/challenge";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import { everyField } from "./every-field.ts";
import { measuredFiles, sampleEvent, secretOf } from "../support/samples.ts";

const database = openDatabase(":memory:");
let nowMs = Date.UTC(2026, 9, 3, 11);
const store = createSqliteStore(database, () => nowMs);

async function put(
  code: string,
  person: number,
  change: number | Totals | null,
  seq = 1,
): Promise<void> {
  const totals = typeof change === "number" ? measuredFiles(change) : change;
  await store.change(code, contributionKey(code, secretOf(person)), { seq, totals });
}
const create = (changes: Partial<Event>) => store.createEvent(sampleEvent(changes));

// An event of October, whose contributions were erased.
await create({ code: "AVANT", startsOn: "2026-10-01", endsOn: "2026-10-05" });
for (const person of [1, 2, 3]) await put("AVANT", person, 1);
nowMs = Date.UTC(2026, 10, 21, 11);
await store.settle();

// An open event: a batch of 1 + 2 + 3 files, then a withdrawal, an update, and a contribution above the ceiling.
await create({});
for (const person of [1, 2, 3]) await put("BRUME", person, person);
await put("BRUME", 2, null, 2);
await put("BRUME", 3, everyField, 2);
await put("BRUME", 4, 300_000);
await store.desk.add("BRUME", 0, [
  { id: secretOf(100), kind: "devices", type: "smartphone", state: "working", count: 2 },
]);

const version = Number(database.prepare("PRAGMA user_version").get()?.user_version);
console.log(`PRAGMA user_version = ${version};`);
for (const { type, name, sql } of database
  .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
  .all()) {
  console.log(`${String(sql)};`);
  if (type !== "table") continue;
  const columns = database.prepare(`PRAGMA table_info(${String(name)})`).all();
  const quoted = columns.map((column) => `quote(${String(column.name)})`).join(" || ', ' || ");
  for (const row of database.prepare(`SELECT ${quoted} AS line FROM ${String(name)}`).all()) {
    console.log(`INSERT INTO ${String(name)} VALUES (${String(row.line)});`);
  }
}
