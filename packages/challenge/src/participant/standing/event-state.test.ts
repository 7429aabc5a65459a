import { expect, test } from "vitest";
import { type EventState, eventState } from "./event-state.ts";

const event = { startsOn: "2027-03-15", endsOn: "2027-03-20", timeZone: "Europe/Paris" };
const refusal = (kind: string) => ({
  kind: "contribution" as const,
  problem: { type: `/problems/${kind}`, title: "", status: 409 },
});
const stateAt = (now: string, published?: EventState, refused?: ReturnType<typeof refusal>) =>
  eventState(event, {
    published: published && { state: published },
    refusal: refused,
    now: new Date(now),
  });

test("an event opens and closes by the days of its own time zone", () => {
  // Paris is one hour ahead of UTC in March: 23:30 UTC on the 14th is half past midnight on the 15th.
  expect(stateAt("2027-03-14T22:59:00Z")).toBe("notStarted");
  expect(stateAt("2027-03-14T23:30:00Z")).toBe("open");
  expect(stateAt("2027-03-20T22:59:00Z")).toBe("open");
  expect(stateAt("2027-03-20T23:00:00Z")).toBe("closed");
});

test("the published state counts more than the dates", () => {
  expect(stateAt("2027-03-17T12:00:00Z", "closed")).toBe("closed");
  expect(stateAt("2027-03-14T12:00:00Z", "closed")).toBe("closed");
  expect(stateAt("2027-03-14T12:00:00Z", "open")).toBe("open");
});

test("a published state from before the start does not hold after the first day has begun", () => {
  expect(stateAt("2027-03-14T22:59:00Z", "notStarted")).toBe("notStarted");
  expect(stateAt("2027-03-14T23:00:00Z", "notStarted")).toBe("open");
});

test("a refusal shows that the organiser closed early, until the published state shows otherwise", () => {
  const closed = refusal("event-closed");
  expect(stateAt("2027-03-17T12:00:00Z", undefined, closed)).toBe("closed");
  expect(stateAt("2027-03-17T12:00:00Z", "open", closed)).toBe("open");
  expect(stateAt("2027-03-17T12:00:00Z", undefined, refusal("invalid-body"))).toBe("open");
});
