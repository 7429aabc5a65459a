import { expect, test } from "vitest";
import { ruleEvent } from "../../../test/support/events/rule-event.ts";

const measured = (files: number) => ({ "measured.files": files });
const people = (count: number, first = 0): string[] =>
  Array.from({ length: count }, (_, index) => `p${first + index}`);

test("a figure first appears at 2K newcomers, of whom K are kept back until the close", () => {
  const event = ruleEvent();
  for (const name of people(9)) event.send(name, measured(10));
  expect(event.publish()).toBeUndefined();
  event.send("p9", measured(10));
  expect(event.publish()?.published.size).toBe(5);
  expect(event.counts()).toEqual({ published: 5, pending: 5 });
  event.send("last", measured(10));
  expect(event.publish()).toBeUndefined();
  expect(event.close()?.published.size).toBe(6);
  expect(event.counts()).toEqual({ published: 11, pending: 0 });
});

test("K more newcomers make the next batch", () => {
  const event = ruleEvent();
  for (const name of people(10)) event.send(name, measured(10));
  event.publish();
  for (const name of people(4, 10)) event.send(name, measured(10));
  expect(event.publish()).toBeUndefined();
  event.send("p14", measured(10));
  expect(event.publish()?.published.size).toBe(5);
});

test("K changes are published at once, while newcomers wait", () => {
  const event = ruleEvent();
  for (const name of people(10)) event.send(name, measured(10));
  event.publish();
  // The first five in the order of the rows were kept back.
  for (const name of people(5, 5)) event.send(name, measured(12));
  expect(event.publish()?.published.size).toBe(5);
  // 5 × 12
  expect(event.sums()["files.sum"]).toBe(60n);
});

test("a figure that few have waits for 2K of them, or for the close", () => {
  const device = { "declared.devices.laptop.broken": 2 };
  const event = ruleEvent();
  for (const name of people(9)) event.send(name, { ...measured(10), ...device });
  for (const name of people(3, 9)) event.send(name, measured(10));
  expect(event.publish()?.levels).toEqual({ files: "method" });
  event.close();
  expect(event.sums()["devices.sum"]).toBe(18n);
});

test("nothing is published while one of those who wait stands out, whom others may cover later", () => {
  const event = ruleEvent();
  for (const name of people(9)) event.send(name, measured(10));
  event.send("large", measured(500));
  expect(event.publish()).toBeUndefined();
  for (const name of people(5, 10)) event.send(name, measured(90));
  event.close();
  // 9 × 10 + 500 + 5 × 90
  expect(event.sums()["files.sum"]).toBe(1040n);
});

test("more are kept back if K of them could not be published by themselves", () => {
  const event = ruleEvent();
  event.send("large", measured(50));
  for (const name of people(9)) event.send(name, measured(2));
  // 50 of 58 are 86 %
  expect(event.publish()).toBeUndefined();
  for (const name of people(5, 9)) event.send(name, measured(2));
  // Ten are kept back: 50 + 9 × 2
  expect(event.publish()?.published.size).toBe(5);
  event.close();
  // 50 + 14 × 2
  expect(event.sums()["files.sum"]).toBe(78n);
});
