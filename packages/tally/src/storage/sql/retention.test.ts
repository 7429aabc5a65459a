import { expect, onTestFinished, test } from "vitest";
import { openTally } from "../../../test/support/open-tally.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { contributionKey } from "../../keys/contribution-key.ts";

test("contributions are stored between groups of events whose names are erased", async () => {
  const { store, database, time, close } = await openTally();
  onTestFinished(close);
  const codes = Array.from({ length: 450 }, (_, index) => `EVENT${index}`);
  await Promise.all(codes.map((code) => store.createEvent(sampleEvent({ code }))));
  await store.createEvent(sampleEvent({ endsOn: "2027-12-31" }));
  time.nowMs = noonOf(30 + 31);
  await store.settle(100);
  time.nowMs = noonOf(30 + 101);
  const countNamed = () =>
    Number(
      database
        .prepare("SELECT count(*) AS n FROM event WHERE definition LIKE '%Ville de Brume%'")
        .get()?.n,
    );
  const results: unknown[] = [];
  const settling = store.settle(100).then(() => results.push("settled"));
  const seen = new Set<number>();
  for (let seq = 1; results.length === 0; seq += 1) {
    const key = contributionKey("BRUME", secretOf(seq));
    await store.change("BRUME", key, { seq, totals: measuredFiles(1) });
    seen.add(countNamed());
  }
  await settling;
  // All, without 200 of them, without 400, and the event that is open
  expect([...seen]).toEqual([451, 251, 51, 1]);
});
