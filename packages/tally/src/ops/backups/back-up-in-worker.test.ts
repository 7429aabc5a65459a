import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eachTally, withEvent } from "../../../test/support/open-tally.ts";
import { measuredFiles } from "../../../test/support/samples.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { backUpInWorker } from "./back-up-in-worker.ts";
import { verifyChecksum } from "./checksum.ts";
import { recountEvents } from "../recount-events.ts";

const write = backUpInWorker(new URL("backup-worker.ts", import.meta.url));
const tally = eachTally(async (opened) => {
  await withEvent(opened);
  for (const person of [1, 2, 3]) await opened.put(person, measuredFiles(person));
});
const inFolder = (name: string) => join(tally.directory, name);

test("a backup is written and verified while this thread does nothing else", async () => {
  const file = inFolder("backup.sqlite");
  const written = write({ databasePath: inFolder("tally.sqlite"), file });
  const deadlineMs = Date.now() + 60_000;
  // Nothing of this thread's event loop runs in this loop.
  while (!existsSync(`${file}.sha256`) && Date.now() < deadlineMs);
  expect(existsSync(`${file}.sha256`)).toBe(true);
  await written;
  expect(await verifyChecksum(file)).toBe("equal");
  const copy = openDatabase(file);
  for await (const { recount } of recountEvents(copy)) {
    expect(recount).toMatchObject({ isEqual: true, counted: { published: 3 } });
  }
  copy.close();
});

test("a backup that fails is reported, and leaves nothing behind", async () => {
  const file = inFolder("backup.sqlite");
  const databasePath = inFolder("missing.sqlite");
  await expect(write({ databasePath, file })).rejects.toThrow("unable to open");
  expect(existsSync(`${file}.partial`)).toBe(false);
});
