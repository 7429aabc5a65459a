import { afterEach, beforeEach, expect, test } from "vitest";
import { publishNow } from "../../test/support/events/publish-now.ts";
import { openTally, type OpenTally } from "../../test/support/open-tally.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../test/support/samples.ts";
import { type CampaignMember, compareYears } from "./compare-years.ts";

let tally: OpenTally;
beforeEach(async () => {
  tally = await openTally();
});
afterEach(() => tally.close());

/** An event to which each of some people sent as many files. */
async function member(
  code: string,
  label: string,
  { files, people, year = 2026 }: { files: number; people: number; year?: number },
): Promise<CampaignMember> {
  const event = sampleEvent({ code, startsOn: `${year}-11-20`, endsOn: `${year}-11-30` });
  await tally.store.createEvent(event);
  const now = tally.time.nowMs;
  tally.time.nowMs = Date.UTC(year, 10, 21, 11);
  for (let person = 1; person <= people; person += 1) {
    const body = { secret: secretOf(person), seq: 1, totals: measuredFiles(files) };
    expect((await tally.write("PUT", body, code)).status).toBe(200);
  }
  await publishNow(tally.store, code);
  tally.time.nowMs = now;
  return { label, event, published: (await tally.store.readPublished(code))! };
}

test("sessions of one label are added up, beside the same label of the year before", async () => {
  tally.time.nowMs = noonOf(21);
  const members = [
    await member("MAIRIE1", "Mairie", { files: 10, people: 3 }),
    await member("MAIRIE2", "Mairie", { files: 20, people: 4 }),
    await member("ECOLES", "Écoles", { files: 5, people: 3 }),
  ];
  const before = { ...members[2]!, event: { ...members[2]!.event, startsOn: "2025-11-20" } };
  const { year, years, labels, all, allBefore } = compareYears(
    [...members, before],
    undefined,
    2030,
  );
  expect([year, years]).toEqual([2026, [2026, 2025]]);
  // 3 × 10 + 4 × 20
  expect(labels.map(({ label, figures }) => [label, figures.totals?.files?.sum])).toEqual([
    ["Mairie", "110"],
    ["Écoles", "15"],
  ]);
  expect(labels.map((label) => label.before?.totals?.files?.sum)).toEqual([undefined, "15"]);
  expect(all.totals?.files?.sum).toBe("125");
  expect(allBefore?.totals?.files?.sum).toBe("15");
});

test("an event below K is counted, and gives no figure to the sum", async () => {
  tally.time.nowMs = noonOf(21);
  const { all, labels } = compareYears(
    [
      await member("MAIRIE", "Mairie", { files: 10, people: 3 }),
      await member("ECOLES", "Écoles", { files: 1000, people: 2 }),
    ],
    2026,
    2030,
  );
  expect([all.events, all.eventsWithTotals]).toEqual([2, 1]);
  expect(all.totals?.files?.sum).toBe("30");
  expect(all.participations).toBe(3);
  expect(labels[1]?.figures.totals).toBeNull();
});

test("a year without events is empty", () => {
  expect(compareYears([], undefined, 2030)).toMatchObject({ year: 2030, years: [], labels: [] });
});
