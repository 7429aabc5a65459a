import { expect, test } from "vitest";
import { sampleEvent } from "../../../test/support/samples.ts";
import {
  packed,
  packedFiles,
  storedContribution,
} from "../../../test/support/events/stored-contribution.ts";
import type { StoredContribution } from "../../publication/stored-contribution.ts";
import type { KeyedContribution } from "../engine-rows.ts";
import { allKeys, firstKey } from "../key-ranges.ts";
import { saveBatchRows } from "./save-batch-rows.ts";
import { openDatabase } from "../sqlite/open-database.ts";
import { createSqliteRows } from "../sqlite/sqlite-rows.ts";
import { prepareStatements } from "../sqlite/sqlite-statements.ts";
import { readTotalsFields } from "../sqlite/totals-fields.ts";
import { createTotalsNumbering } from "../sql/totals-numbering.ts";

/** A table of one event with these contributions, by name. */
function openRows(contributions: Record<string, Partial<StoredContribution>>) {
  const database = openDatabase(":memory:");
  const event = sampleEvent();
  const statements = prepareStatements(database);
  statements.insertEvent.run(event.code, JSON.stringify(event));
  const rows = createSqliteRows(statements, createTotalsNumbering(readTotalsFields(database)));
  const keys = Object.keys(contributions).map((name) => Buffer.from(name.padEnd(32)));
  for (const [index, changes] of Object.values(contributions).entries()) {
    rows.saveContribution(1, { ...storedContribution(changes), key: keys[index]! });
  }
  const read = (name: string): KeyedContribution =>
    rows.findContribution(1, Buffer.from(name.padEnd(32)))!;
  return { rows, read };
}

const settled = { published: packedFiles(3), batch: 7, standsOut: 0 };

test.each([
  ["most of what is pending, in one statement", 4],
  ["little of what is pending", 1],
])("a batch settles %s, and changes nothing else", (_, settling) => {
  const names = Array.from({ length: settling }, (_unused, index) => `settles ${index}`);
  const both = packed({ "measured.files": 3, "declared.emails": 90 });
  const { rows, read } = openRows({
    ...Object.fromEntries(names.map((name) => [name, { current: packedFiles(3), standsOut: 1 }])),
    partly: { current: both },
    waits: { current: packedFiles(9), published: packedFiles(2), batch: 4, standsOut: 1 },
    released: { current: packedFiles(3), isAboveLimit: true },
    above: { current: packedFiles(800), isAboveLimit: true },
    voided: { current: packedFiles(5), isVoided: true, batch: 2 },
  });
  const before = new Map(["waits", "above", "voided"].map((name) => [name, read(name)]));
  const pending = rows.pendingContributions(1, firstKey, 100);
  expect(pending).toHaveLength(settling + 2);
  const byName = (name: string) =>
    pending.find(({ key }) => Buffer.from(key).toString().startsWith(name))!;
  const released = read("released");
  const changed = new Map([
    ...names.map((name) => [byName(name), { ...byName(name), ...settled }] as const),
    [byName("partly"), { ...byName("partly"), ...settled, standsOut: 2 }],
    [released, { ...released, ...settled, isAboveLimit: false }],
  ]);
  saveBatchRows(rows, { eventId: 1, n: 7, range: allKeys, pending, changed });
  for (const name of [...names, "released"]) {
    expect(read(name)).toMatchObject({ ...settled, current: packedFiles(3), isAboveLimit: false });
  }
  expect(read("partly")).toMatchObject({ ...settled, current: both, standsOut: 2 });
  for (const [name, contribution] of before) expect(read(name)).toEqual(contribution);
  expect(rows.pendingContributions(1, firstKey, 100)).toHaveLength(2);
});
