import { amountFields, type Totals, zeroTotals } from "@digital-cleanup/challenge";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishNow } from "../../../test/support/events/publish-now.ts";
import { noonOf, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { contributionKey } from "../../keys/contribution-key.ts";
import { vectorFields } from "../../publication/totals-codec.ts";
import { openDatabase } from "./open-database.ts";
import { createSqliteStore } from "./sqlite-store.ts";
import { readTotalsFields } from "./totals-fields.ts";
import { newFolder } from "../../../test/support/new-tally.ts";

/** What a version that did not know laptops yet would have stored: fewer fields, and lower numbers after them. */
const fieldsWithoutLaptops = vectorFields.filter((name) => !name.includes(".laptop."));
const numberOf = (name: string): number => fieldsWithoutLaptops.indexOf(name);

const devices = (types: Totals["declared"]["devices"]): Totals => {
  const totals = zeroTotals();
  totals.declared.devices = types;
  return totals;
};
const screens = (working: number) => devices({ screen: { working, broken: 0 } });
const laptops = (working: number) => devices({ laptop: { working, broken: 0 } });
const personKey = (person: number) => contributionKey("BRUME", secretOf(person));

function temporaryFile(): string {
  const directory = newFolder();
  return join(directory, "tally.sqlite");
}

/** A database with an event and two pending contributions of 5 and 7 screens, written without knowledge of laptops. */
async function writeWithoutLaptops(path: string): Promise<void> {
  const database = openDatabase(path);
  const store = createSqliteStore(database, () => noonOf(21));
  await store.createEvent(sampleEvent());
  database.exec("DELETE FROM totals_field");
  const insert = database.prepare("INSERT INTO totals_field (number, name) VALUES (?, ?)");
  for (const [number, name] of fieldsWithoutLaptops.entries()) insert.run(number, name);
  const number = numberOf("declared.devices.screen.working");
  for (const [person, working] of [
    [1, 5],
    [2, 7],
  ] as const) {
    database
      .prepare("INSERT INTO contribution (event, key, seq, totals, waits) VALUES (1, ?, 1, ?, 2)")
      .run(personKey(person), Uint8Array.of(number, working));
  }
  await store.stop();
}

test("a type of device that is inserted into the list gets new numbers, and stored totals keep their meaning", async () => {
  const path = temporaryFile();
  await writeWithoutLaptops(path);
  const database = openDatabase(path);
  expect(readTotalsFields(database)).toEqual([
    ...fieldsWithoutLaptops,
    ...["measured", "declared"].flatMap((method) => [
      `${method}.devices.laptop.working`,
      `${method}.devices.laptop.broken`,
    ]),
  ]);
  const store = createSqliteStore(database, () => noonOf(21));
  const change = (person: number, seq: number, totals: Totals) =>
    store.change("BRUME", personKey(person), { seq, totals });

  // An old message is answered with the totals that the older version stored.
  expect(await change(1, 1, laptops(1))).toMatchObject({ answer: { totals: screens(5) } });
  await change(3, 1, laptops(2));
  await publishNow(store);
  expect(await store.readPublished("BRUME")).toMatchObject({
    participations: { published: 3 },
    // 5 + 7 + 2
    totals: { devices: { sum: "14", declared: "14" } },
  });
  expect(await store.recount("BRUME")).toMatchObject({ isEqual: true });

  // The same totals sent again are stored as the same bytes, so nothing is pending.
  await change(1, 2, screens(5));
  expect(await store.readPublished("BRUME")).toMatchObject({ participations: { waiting: 0 } });
  await store.stop();

  const reopened = createSqliteStore(openDatabase(path), () => noonOf(21));
  expect(await reopened.recount("BRUME")).toMatchObject({ isEqual: true });
  await reopened.stop();
});

test("opening a database again adds no field twice", () => {
  const path = temporaryFile();
  openDatabase(path).close();
  const database = openDatabase(path);
  expect(readTotalsFields(database)).toHaveLength(2 * amountFields.length);
  database.close();
});

test("a database with a type of device that this version does not know is refused", () => {
  const path = temporaryFile();
  const database = openDatabase(path);
  database.exec("INSERT INTO totals_field VALUES (1000, 'measured.devices.toaster.working')");
  database.close();
  expect(() => openDatabase(path)).toThrow("newer version");
});
