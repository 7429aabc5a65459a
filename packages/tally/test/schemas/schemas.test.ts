import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { restore } from "../../src/ops/backups/restore.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import { everyField } from "./every-field.ts";
import { measuredFiles, noonOf, secretOf } from "../support/samples.ts";

/** Written by `write-fixture.ts` when each version was current. */
const folder = new URL(".", import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".sql"));

let directory = "";
const path = () => join(directory, "tally.sqlite");
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "tally-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

function write(fixture: string): void {
  const database = new DatabaseSync(path());
  database.exec(readFileSync(new URL(fixture, folder), "utf8"));
  database.close();
}

test("every earlier version has a database to migrate", () => {
  const database = openDatabase(path());
  const version = Number(database.prepare("PRAGMA user_version").get()?.user_version);
  database.close();
  const before = Array.from({ length: version - 1 }, (_, index) => `00${index + 1}.sql`.slice(-7));
  expect(fixtures).toEqual(expect.arrayContaining(before));
});

describe.each(fixtures)("the database of version %s", (fixture) => {
  test("keeps its public states and contributions, and accepts new ones", async () => {
    write(fixture);
    const store = createSqliteStore(openDatabase(path()), () => noonOf(21));
    // 1 + 1 + 1 files, whose contributions were erased
    expect(await store.readPublished("AVANT")).toMatchObject({
      state: "closed",
      batch: 1,
      participations: { received: 3, published: 3, waiting: 0 },
      totals: { files: { sum: "3", measured: "3" } },
    });
    expect(await store.recount("AVANT")).toBeUndefined();
    // 1 + 2 + 3 files; then the second was withdrawn, the third has 10, and a fourth is above the ceiling.
    expect(await store.readPublished("BRUME")).toMatchObject({
      state: "open",
      batch: 1,
      // The fourth is received, and above the ceiling.
      participations: { received: 3, published: 3, waiting: 2 },
      aboveLimit: "fewerThanK",
      totals: { files: { sum: "6", measured: "6" }, emails: null },
    });
    // Version 3 added desks; this one recorded two phones.
    expect(await store.desk.entries("BRUME")).toMatchObject(
      fixture < "003" ? [] : [{ kind: "devices", type: "smartphone", state: "working", count: 2 }],
    );
    expect(await store.batches("BRUME")).toMatchObject([
      {
        n: 1,
        day: "2026-11-21",
        participations: 3,
        // Version 7 added them.
        contributions: fixture < "007" ? 0 : 3,
        levels: { files: "method" },
      },
    ]);

    const put = (person: number, seq: number, files: number) =>
      store.change("BRUME", contributionKey("BRUME", secretOf(person)), {
        seq,
        totals: measuredFiles(files),
      });
    // A repeated message 2 is answered with the stored totals. From schema 5 on they have a value in every field.
    const stored = fixture < "005" ? measuredFiles(10) : everyField;
    expect(await put(3, 2, 99)).toMatchObject({
      ok: true,
      answer: { seq: 2, totals: stored, standing: "pending", published: measuredFiles(3) },
    });
    await Promise.all([5, 6, 7].map((person) => put(person, 1, 40)));
    // 1 + 40 + 40 + 40, without the second; the third has 10, from schema 5 on 10 + 20 of which 20 are declared
    expect(await store.readPublished("BRUME")).toMatchObject({
      batch: 2,
      participations: { published: 5, waiting: fixture < "005" ? 0 : 1 },
      totals: {
        files:
          fixture < "005"
            ? { sum: "131", measured: "131", declared: "0" }
            : { sum: "151", measured: "6", declared: "0" },
      },
    });
    expect(await store.recount("BRUME")).toMatchObject({ isEqual: true });
    await store.stop();
  });

  test("can be restored as a backup", async () => {
    write(fixture);
    const data = join(directory, "data");
    mkdirSync(data);
    expect(await restore(path(), join(data, "tally.sqlite"), false)).toEqual({
      ok: true,
      events: 2,
      hasChecksum: false,
    });
  });
});
