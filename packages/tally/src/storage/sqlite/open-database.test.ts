import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NewerDatabase } from "../database.ts";
import { emptyWriteAheadLog, migrate, openDatabase } from "./open-database.ts";
import { migrations } from "../schema.ts";
import { newFolder } from "../../../test/support/new-tally.ts";

test("the write-ahead log is emptied without waiting for readers, and once they have finished", () => {
  const directory = newFolder();
  const path = join(directory, "tally.sqlite");
  const database = openDatabase(path);
  const reader = openDatabase(path);
  reader.exec("BEGIN");
  reader.prepare("SELECT * FROM event").all();
  database.exec("INSERT INTO event (code, definition) VALUES ('BRUME', '')");

  const startedMs = performance.now();
  emptyWriteAheadLog(database);
  // A wait would last as long as the busy timeout of 5,000 ms.
  expect(performance.now() - startedMs).toBeLessThan(1000);
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  expect(database.prepare("PRAGMA busy_timeout").get()).toEqual({ timeout: 5000 });

  reader.close();
  emptyWriteAheadLog(database);
  expect(statSync(`${path}-wal`).size).toBe(0);
  database.close();
});

test("the next migration keeps the rows, and the version before refuses its database", () => {
  const database = openDatabase(":memory:");
  database.exec("INSERT INTO event (code, definition) VALUES ('BRUME', '{}')");
  const next = [...migrations, "ALTER TABLE event ADD COLUMN weather TEXT NOT NULL DEFAULT 'fog'"];
  migrate(database, next);
  migrate(database, next);
  expect(database.prepare("SELECT code, weather FROM event").all()).toEqual([
    { code: "BRUME", weather: "fog" },
  ]);
  expect(() => migrate(database)).toThrow(NewerDatabase);
});
