import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { publishNow } from "../../../test/support/events/publish-now.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { contributionKey } from "../../keys/contribution-key.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../storage/sqlite/sqlite-store.ts";
import { backUpInWorker } from "./back-up-in-worker.ts";
import { verifyChecksum } from "./checksum.ts";
import { recountEvents } from "../recount-events.ts";

const write = backUpInWorker(new URL("backup-worker.ts", import.meta.url));

function newFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), "tally-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

/** A database with three contributions, which stays open. */
async function openContributions(directory: string): Promise<string> {
  const path = join(directory, "tally.sqlite");
  const store = createSqliteStore(openDatabase(path), () => noonOf(21));
  onTestFinished(() => store.stop());
  await store.createEvent(sampleEvent());
  for (const person of [1, 2, 3]) {
    const key = contributionKey("BRUME", secretOf(person));
    await store.change("BRUME", key, { seq: 1, totals: measuredFiles(person) });
  }
  await publishNow(store);
  return path;
}

test("a backup is written and verified while this thread does nothing else", async () => {
  const directory = newFolder();
  const file = join(directory, "backup.sqlite");
  const written = write({ databasePath: await openContributions(directory), file });
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
  const directory = newFolder();
  const file = join(directory, "backup.sqlite");
  const databasePath = join(directory, "missing.sqlite");
  await expect(write({ databasePath, file })).rejects.toThrow("unable to open");
  expect(existsSync(`${file}.partial`)).toBe(false);
});
