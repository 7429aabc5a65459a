import { expect, test } from "vitest";
import { eachTally } from "../../test/support/open-tally.ts";
import { sampleEvent } from "../../test/support/samples.ts";
import { createWriteProbe } from "./write-probe.ts";

const tally = eachTally();

test("a probe writes once a second at most, and notices when writes fail and when they work again", async () => {
  const canWrite = createWriteProbe(tally.store, () => tally.time.nowMs);
  const { commits } = { ...tally.store.commitCounts() };
  expect(await Promise.all([canWrite(), canWrite(), canWrite()])).toEqual([true, true, true]);
  expect(tally.store.commitCounts().commits).toBe(commits + 1);

  tally.database.exec("PRAGMA query_only = ON");
  tally.time.nowMs += 999;
  expect(await canWrite()).toBe(true);
  tally.time.nowMs += 1;
  expect(await canWrite()).toBe(false);

  tally.database.exec("PRAGMA query_only = OFF");
  tally.time.nowMs += 1000;
  expect(await canWrite()).toBe(true);
});

test("a probe changes neither events nor the version of the database", async () => {
  await tally.store.createEvent(sampleEvent());
  const version = () => tally.database.prepare("PRAGMA user_version").get();
  const before = [version(), await tally.store.readPublished("BRUME")];
  await tally.store.checkWritable();
  expect([version(), await tally.store.readPublished("BRUME")]).toEqual(before);
});
