import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, test } from "vitest";
import { publishNow } from "../../../test/support/events/publish-now.ts";
import { noonOf, sampleEvent } from "../../../test/support/samples.ts";
import { NewerDatabase } from "../../storage/database.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../storage/sqlite/sqlite-store.ts";
import { backUp } from "./back-up.ts";
import { lockData } from "../data-lock.ts";
import { restore } from "./restore.ts";
import { storeFiles } from "../../../test/support/events/store-files.ts";
import { newFolder } from "../../../test/support/new-tally.ts";

let directory = "";
const live = () => join(directory, "live", "tally.sqlite");
const copy = () => join(directory, "copy.sqlite");
const empty = () => join(directory, "empty", "tally.sqlite");
const open = (path: string) => createSqliteStore(openDatabase(path), () => noonOf(21));

async function publishedFiles(path: string): Promise<string | undefined> {
  const store = open(path);
  const published = await store.readPublished("BRUME");
  await store.stop();
  return published?.totals?.files?.sum;
}

beforeEach(async () => {
  directory = newFolder();
  for (const name of ["live", "empty"]) mkdirSync(join(directory, name));
  const store = open(live());
  await store.createEvent(sampleEvent());
  for (const person of [1, 2, 3]) {
    await storeFiles(store, person, person);
  }
  await publishNow(store);
  await backUp(live(), copy());
  await store.stop();
});

const restored = { ok: true, events: 1, hasChecksum: true };

/** Changes one bit of a file. */
function flipBit(path: string, position: number): void {
  const bytes = readFileSync(path);
  bytes[position]! ^= 1;
  writeFileSync(path, bytes);
}

function change(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

test("a backup is one file with its checksum beside it, with the same public state once it is restored elsewhere", async () => {
  expect(readdirSync(directory)).toEqual(["copy.sqlite", "copy.sqlite.sha256", "empty", "live"]);
  expect(await restore(copy(), empty(), false)).toEqual(restored);
  // 1 + 2 + 3
  expect(await publishedFiles(empty())).toBe("6");
  expect(readFileSync(copy(), "latin1")).toContain("SQLite format 3");
});

describe("a restore", () => {
  test("replaces a database only if forced, without its write-ahead log", async () => {
    const store = open(live());
    await storeFiles(store, 1, 9, { seq: 2 });
    // As after a crash, the change is in the write-ahead log.
    const left = ["", "-wal"].map((end) => [live() + end, readFileSync(live() + end)] as const);
    await store.stop();
    for (const [path, bytes] of left) writeFileSync(path, bytes);

    expect(await restore(copy(), live(), false)).toEqual({ ok: false, reason: "databaseExists" });
    expect(existsSync(`${live()}-wal`)).toBe(true);
    expect(await restore(copy(), live(), true)).toEqual(restored);
    expect(await publishedFiles(live())).toBe("6");
    const database = openDatabase(live());
    expect(database.prepare("SELECT max(seq) AS seq FROM contribution").get()?.seq).toBe(1);
    database.close();
  });

  test("is refused while a server uses the folder", async () => {
    const unlock = lockData(join(directory, "live"));
    expect(lockData(join(directory, "live"))).toBeUndefined();
    expect(await restore(copy(), live(), true)).toEqual({ ok: false, reason: "inUse" });
    unlock?.();
    expect(await restore(copy(), live(), true)).toMatchObject({ ok: true });
  });

  test("refuses a backup of which one bit has changed, wherever it is", async () => {
    const { length } = readFileSync(copy());
    const definition = readFileSync(copy()).indexOf("Ville de Brume");
    for (const position of [definition, 30, length / 2, length - 1]) {
      flipBit(copy(), position);
      expect(await restore(copy(), live(), true)).toEqual({ ok: false, reason: "changed" });
      flipBit(copy(), position);
    }
    expect(await restore(copy(), live(), true)).toEqual(restored);
    flipBit(`${copy()}.sha256`, 0);
    expect(await restore(copy(), live(), true)).toEqual({ ok: false, reason: "changed" });
  });

  test("of a backup without its checksum reports that it has none", async () => {
    rmSync(`${copy()}.sha256`);
    // Nothing else finds this bit.
    flipBit(copy(), readFileSync(copy()).indexOf("Ville de Brume"));
    expect(await restore(copy(), live(), true)).toEqual({ ...restored, hasChecksum: false });
    expect(await publishedFiles(live())).toBe("6");
  });

  test.each([
    [
      "a file of something else",
      "notATally",
      () => writeFileSync(copy(), "Dear diary, ".repeat(99)),
    ],
    ["a database of something else", "notATally", () => change(copy(), "DROP TABLE batch")],
    [
      "counters that differ from rows",
      "differs",
      () => change(copy(), "UPDATE event SET above_limit = 1"),
    ],
    [
      "a damaged page",
      "damaged",
      () => {
        const bytes = readFileSync(copy());
        // After the first page, which identifies the file.
        bytes.fill(0xaa, 4096, 8192);
        writeFileSync(copy(), bytes);
      },
    ],
  ] as const)("refuses %s, and leaves what was there", async (_, reason, damage) => {
    rmSync(`${copy()}.sha256`);
    damage();
    expect(await restore(copy(), live(), true)).toEqual({ ok: false, reason });
    expect(await publishedFiles(live())).toBe("6");
    expect(readdirSync(join(directory, "live"))).not.toContain("tally.sqlite.restoring");
  });

  test.runIf(process.getuid?.() === 0)(
    "by root gives the database and the lock to the owner of the folder",
    async () => {
      const folder = join(directory, "empty");
      chownSync(folder, 1234, 2345);
      expect(await restore(copy(), empty(), false)).toMatchObject({ ok: true, givenTo: 1234 });
      for (const name of ["tally.sqlite", "serve.lock"]) {
        const { uid, gid } = statSync(join(folder, name));
        expect([uid, gid]).toEqual([1234, 2345]);
      }
    },
  );

  test("is refused for a backup of a newer version", async () => {
    rmSync(`${copy()}.sha256`);
    change(copy(), "PRAGMA user_version = 99");
    await expect(restore(copy(), empty(), false)).rejects.toThrow(NewerDatabase);
    expect(existsSync(empty())).toBe(false);
  });
});
