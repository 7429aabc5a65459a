import { expect, test } from "vitest";
import { sampleEvent } from "../../../test/support/samples.ts";
import { eventStateAt } from "./event-state.ts";

// From 2026-11-20 on, in Paris, where midnight is 23:00 UTC of the day before.
const event = sampleEvent();
const before = new Date("2026-11-19T22:59:00Z");
const from = new Date("2026-11-19T23:00:00Z");

test("a page kept since before the start lets people send from the first day on", () => {
  expect(eventStateAt(event, "notStarted", before)).toBe("notStarted");
  expect(eventStateAt(event, "notStarted", from)).toBe("open");
});

test("what the tally says otherwise stands, whatever the device's clock", () => {
  expect(eventStateAt(event, "closed", before)).toBe("closed");
  expect(eventStateAt(event, "open", before)).toBe("open");
});
