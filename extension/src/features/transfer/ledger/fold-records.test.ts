import { expect, test } from "vitest";
import { addTransfers, foldRecords } from "./fold-records.ts";
import { request, timing } from "./records-for-tests.ts";
import { visitTransfer } from "./visit-transfer.ts";

const facts = { host: "site.example", isCovered: true };
const records = [
  request({ requestId: "1", urlHash: 1, endedMs: 1000 }),
  timing({ urlHash: 1, index: 0 }),
  request({ requestId: "2", urlHash: 2, endedMs: 9000, host: "cdn.test" }),
  timing({ urlHash: 2, index: 1, host: "cdn.test" }),
];

test("sums and what is left add up to the whole", () => {
  const { sums, rest } = foldRecords(records, facts, 5000);
  expect(rest).toEqual(records.slice(2));
  expect(sums.bytesDown).toBe(10_200);
  expect(addTransfers(sums, visitTransfer(rest, facts))).toEqual(visitTransfer(records, facts));
});

test("sites that a page makes up without end are counted to 500", () => {
  const from = (first: number) =>
    visitTransfer(
      Array.from({ length: 400 }, (_, place) =>
        request({ requestId: `${place}`, host: `made-up-${first + place}.test` }),
      ),
      facts,
    );
  expect(addTransfers(from(0), from(400)).thirdPartySites.length).toBe(500);
});

test("a request goes with its timing entry, however late that one started", () => {
  const { rest } = foldRecords(
    [request({ endedMs: 1000 }), timing({ startedMs: 6000 })],
    facts,
    5000,
  );
  expect(rest).toEqual([]);
});
