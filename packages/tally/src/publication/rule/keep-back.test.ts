import { describe, expect, test } from "vitest";
import { ruleEvent } from "../../../test/support/events/rule-event.ts";

const measured = (files: number) => ({ "measured.files": files });
const people = (count: number, first = 0): string[] =>
  Array.from({ length: count }, (_, index) => `p${first + index}`);

describe("once 2K contributions are public", () => {
  const eventOfTen = () => {
    const event = ruleEvent();
    for (const name of people(10)) event.send(name, measured(10));
    event.publish();
    return event;
  };

  test("K newcomers to a figure are kept back, so that those who come last are published at the close", () => {
    const event = eventOfTen();
    for (const name of people(14, 10)) event.send(name, measured(10));
    expect(event.publish()).toBeUndefined();
    event.send("p24", measured(10));
    // As many as are public, and five wait
    expect(event.publish()?.contributions).toBe(10);
    event.send("last", measured(10));
    expect(event.publish()).toBeUndefined();
    expect(event.publish({ isClosed: true })?.contributions).toBe(6);
    expect(event.counters()).toMatchObject({ published: 26, pending: 0 });
  });

  test("those of a method that few use are kept back first, so that the others are broken down", () => {
    const event = eventOfTen();
    for (const name of people(13, 10)) event.send(name, measured(10));
    for (const name of ["phone", "other phone"]) event.send(name, { "declared.files": 7 });
    expect(event.publish()?.levels).toEqual({ files: "method" });
    expect(event.sums()).toEqual({ "files.sum": 200n, "files.measured": 200n });
    expect(event.publish({ isClosed: true })?.levels).toEqual({ files: "sum" });
    // 200 + 3 × 10 + 2 × 7
    expect(event.sums()).toEqual({ "files.sum": 244n, "files.measured": 200n });
  });

  test("a figure that few have waits for 2K of them, or for the close", () => {
    const device = { "declared.devices.laptop.broken": 2 };
    const event = eventOfTen();
    for (const name of people(9)) event.send(name, { ...measured(10), ...device });
    expect(event.publish()).toBeUndefined();
    event.publish({ isClosed: true });
    expect(event.sums()["devices.sum"]).toBe(18n);
  });

  test("nothing is kept back after a while without contributions", () => {
    const event = eventOfTen();
    for (const name of people(5, 10)) event.send(name, measured(10));
    expect(event.publish()).toBeUndefined();
    expect(event.publish({ isQuiet: true })?.contributions).toBe(5);
  });
});
