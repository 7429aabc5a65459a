import type { DeskCount } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { secretOf } from "../../../../test/support/samples.ts";
import { createDeskQueue, createMemoryStorage } from "./desk-queue.ts";

const laptop = (number: number): DeskCount => ({
  id: secretOf(number),
  kind: "devices",
  type: "laptop",
  state: "working",
  count: 1,
});
const undo = (number: number) => ({ id: secretOf(number), kind: "undo" });

test("entries wait in order until they are acknowledged, also across a reload", () => {
  const storage = createMemoryStorage();
  const queue = createDeskQueue(storage, "BRUME");
  for (const number of [3, 1, 2]) queue.add(laptop(number), 1000);
  const afterReload = createDeskQueue(storage, "BRUME");
  const batch = afterReload.nextBatch();
  expect(batch).toEqual([laptop(3), laptop(1), laptop(2)]);
  queue.add(laptop(4), 1001);
  queue.acknowledge(batch);
  expect(afterReload.nextBatch()).toEqual([laptop(4)]);
  expect(afterReload.entries().map(({ isSent }) => isSent)).toEqual([true, true, true, false]);
});

test("a batch holds at most 100 entries", () => {
  const queue = createDeskQueue(createMemoryStorage(), "BRUME");
  for (let number = 0; number < 130; number += 1) queue.add(laptop(number), number);
  queue.acknowledge(queue.nextBatch());
  expect(queue.nextBatch()).toHaveLength(30);
});

test("the undo of an entry in flight is sent after it, and then both are removed", () => {
  const queue = createDeskQueue(createMemoryStorage(), "BRUME");
  queue.add(laptop(1), 1000);
  const inFlight = queue.nextBatch();
  queue.undo(secretOf(1));
  expect(queue.nextBatch()).toEqual([undo(1)]);
  queue.acknowledge(inFlight);
  expect(queue.nextBatch()).toEqual([undo(1)]);
  queue.acknowledge([undo(1) as never]);
  expect([queue.nextBatch(), queue.entries()]).toEqual([[], []]);
});

test("a late response to another tab does not restore an undone entry", () => {
  const storage = createMemoryStorage();
  const [one, other] = [createDeskQueue(storage, "BRUME"), createDeskQueue(storage, "BRUME")];
  one.add(laptop(1), 1000);
  const inFlight = other.nextBatch();
  one.undo(secretOf(1));
  one.acknowledge(one.nextBatch());
  other.acknowledge(inFlight);
  expect([other.entries(), storage.length]).toEqual([[], 0]);
});

test("the queues of two events on one device are separate", () => {
  const storage = createMemoryStorage();
  createDeskQueue(storage, "BRUME").add(laptop(1), 1000);
  expect(createDeskQueue(storage, "BRUME2").nextBatch()).toEqual([]);
});

test("sent entries are removed after some time, and unsent ones never", () => {
  const queue = createDeskQueue(createMemoryStorage(), "BRUME");
  queue.add(laptop(1), 1000);
  queue.acknowledge(queue.nextBatch());
  queue.add(laptop(2), 1001);
  queue.forgetSentBefore(2000);
  expect(queue.entries().map(({ count }) => count)).toEqual([laptop(2)]);
});

test("stored values that are not valid entries are ignored", () => {
  const storage = createMemoryStorage();
  const queue = createDeskQueue(storage, "BRUME");
  queue.add(laptop(1), 1000);
  const key = storage.key(0)!;
  for (const text of ["{", "{}", '{"atMs":1,"count":{"kind":"undo"}}']) {
    storage.setItem(key, text);
    expect(queue.nextBatch()).toEqual([]);
  }
});
