import { organiserViewSchema, paths } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { eachTally, withOrganiser } from "../../../test/support/open-tally.ts";
import { measuredFiles, secretOf } from "../../../test/support/samples.ts";

const key = secretOf(1000);
const tally = eachTally(withOrganiser(key));

async function waves() {
  const response = await tally.ask("GET", paths.organiser("BRUME"), undefined, key);
  return organiserViewSchema.parse(await response.json()).waves;
}

test("an organiser sees a wave of accepted contributions, without refused ones and withdrawals", async () => {
  expect(await waves()).toEqual([]);
  for (let person = 0; person < 100; person += 1) await tally.put(person, measuredFiles(1));
  for (let person = 0; person < 5; person += 1) await tally.withdraw(person);
  for (let tries = 0; tries < 5; tries += 1) await tally.write("PUT", { secret: "short" });
  expect(await waves()).toEqual([]);
  await tally.put(100, measuredFiles(1));
  // Noon in Paris is 11 in UTC.
  expect(await waves()).toEqual([
    { startedAt: "2026-11-21T11:00Z", minutes: 1, contributions: 101, busiestBefore: 20 },
  ]);
});

test("the minutes of a wave are not in the database, and its numbers are", async () => {
  for (let person = 0; person < 101; person += 1) await tally.put(person, measuredFiles(1));
  await tally.waves.save();
  const tables = tally.database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) =>
      JSON.stringify(tally.database.prepare(`SELECT * FROM ${String(name)}`).all()),
    );
  expect(tables.join("")).not.toMatch(/T11:00/);
  expect([...(await tally.store.rates.readAll())]).toEqual([
    [
      "BRUME",
      {
        busiest: 20,
        waves: [{ day: "2026-11-21", minutes: 1, contributions: 101, busiestBefore: 20 }],
      },
    ],
  ]);
});
