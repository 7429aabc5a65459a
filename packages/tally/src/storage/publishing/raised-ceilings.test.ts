import { defaultCeilings } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { createMemoryRows } from "../../../test/support/memory-rows.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { contributionKey } from "../../keys/contribution-key.ts";
import { changeContribution } from "../change-contribution.ts";
import { closeEvent, raiseEventCeilings } from "../change-event.ts";
import {
  type ClosingPart,
  createTransaction,
  firstPart,
  type Transaction,
} from "../transaction.ts";
import { createBatchPace } from "./batch-pace.ts";

const event = sampleEvent({ ceilings: { ...defaultCeilings, files: 50 } });
/** More than two tries read. */
const crowd = 6000;

/** An event of which a crowd is above a ceiling, which was then raised: half of them are still above it. */
function openRaised() {
  const rows = createMemoryRows(event);
  const pace = createBatchPace();
  const read: number[] = [];
  const { contributionsAboveLimit } = rows;
  rows.contributionsAboveLimit = (...range) => {
    const found = contributionsAboveLimit(...range);
    read.push(found.length);
    return found;
  };
  let nowMs = noonOf(21);
  const run = (work: (transaction: Transaction) => void) => {
    const transaction = createTransaction(rows, (nowMs += 5000), pace);
    work(transaction);
    transaction.finish();
  };
  const contribute = (transaction: Transaction, person: number, files: number) => {
    const key = contributionKey(event.code, secretOf(person));
    changeContribution(transaction, event.code, key, { seq: 1, totals: measuredFiles(files) })();
  };
  run((transaction) => {
    for (let person = 0; person < crowd; person += 1)
      contribute(transaction, person, person % 2 === 0 ? 60 : 600);
  });
  run((transaction) => {
    raiseEventCeilings(transaction, transaction.find(event.code)!, { files: 100 }, []);
  });
  const record = () => rows.findEvent(event.code)!;
  return { rows, pace, read, run, record, nowMs: () => nowMs };
}

test("contributions below a raised ceiling are read a part at a time, and all of them are published", () => {
  const { rows, pace, read, run, record, nowMs } = openRaised();
  const isDue = () => pace.dueCodes(nowMs() + 5000).length > 0;
  for (let tries = 0; tries < 20 && isDue(); tries += 1) {
    run((transaction) => transaction.publishIfDue(transaction.find(event.code)!));
  }
  expect(Math.max(...read)).toBe(1000);
  expect(rows.batches(1, 0, -1).length).toBeGreaterThanOrEqual(3);
  expect(isDue()).toBe(false);
  expect(record()).toMatchObject({ hasRaisedCeilings: false, counters: { aboveLimit: 3000 } });
});

test("a close reads them a part at a time too", () => {
  const { read, run, record } = openRaised();
  run((transaction) => closeEvent(transaction, transaction.find(event.code)!));
  read.length = 0;
  const parts: ClosingPart[] = [firstPart];
  for (const part of parts) {
    run((transaction) => {
      const next = transaction.closePart(transaction.find(event.code)!, part);
      if (next) parts.push(next);
    });
  }
  expect(Math.max(...read)).toBe(500);
  expect(record()).toMatchObject({
    isSettled: true,
    counters: { published: 3000, pending: 0, aboveLimit: 3000 },
  });
});
