import { expect, test } from "vitest";
import { foldRecords } from "./fold-records.ts";
import { request, timing } from "../test/sample-records.ts";
import { summariseTransfer } from "./summarise-transfer.ts";
import { addTransfers } from "./transfer.ts";

const facts = { host: "site.example", isCovered: true };
const records = [
  request({ requestId: "1", urlHash: 1, endedMs: 1000 }),
  timing({ urlHash: 1, index: 0 }),
  request({ requestId: "2", urlHash: 2, endedMs: 9000, host: "cdn.test" }),
  timing({ urlHash: 2, index: 1, host: "cdn.test" }),
];

test("the sums and the remaining records add up to the whole", () => {
  const { sums, rest } = foldRecords(records, facts, 5000);
  expect(rest).toEqual(records.slice(2));
  expect(sums.bytesDown).toBe(10_200);
  expect(addTransfers(sums, summariseTransfer(rest, facts))).toEqual(
    summariseTransfer(records, facts),
  );
});

test("third-party sites are listed up to 500", () => {
  const from = (first: number) =>
    summariseTransfer(
      Array.from({ length: 400 }, (_, index) =>
        request({ requestId: `${index}`, host: `made-up-${first + index}.test` }),
      ),
      facts,
    );
  expect(addTransfers(from(0), from(400)).thirdPartySites.length).toBe(500);
});

test("a request is folded together with its timing entry, even if the entry is younger", () => {
  const { rest } = foldRecords(
    [request({ endedMs: 1000 }), timing({ startedMs: 6000 })],
    facts,
    5000,
  );
  expect(rest).toEqual([]);
});
