import { expect, test } from "vitest";
import { firstToClose } from "./first-to-close.ts";
import type { IndexedEvent } from "./indexed-event.ts";

const indexed = (code: string, endsOn: string, more: Partial<IndexedEvent> = {}): IndexedEvent => ({
  year: 2026,
  codes: { country: "FR" },
  kind: "authority",
  figures: {} as IndexedEvent["figures"],
  isLinked: true,
  listed: { code, name: { fr: code, en: code }, startsOn: "2026-11-20", endsOn, participations: 5 },
  organiser: "La mairie",
  ...more,
});
const codesOf = (events: IndexedEvent[]) => firstToClose(events).map(({ code }) => code);

test("the six events that close first are in front", () => {
  const days = ["27", "24", "30", "23", "26", "29", "25", "28"];
  const events = days.map((day) => indexed(`E${day}`, `2026-11-${day}`));
  expect(codesOf(events)).toEqual(["E23", "E24", "E25", "E26", "E27", "E28"]);
});

test("events that close on one day are sorted by code", () => {
  expect(codesOf([indexed("B", "2026-11-30"), indexed("A", "2026-11-30")])).toEqual(["A", "B"]);
});

test("of a thousand events that close on one day, only the first six are copied", () => {
  let copies = 0;
  const name = { fr: "x", en: "x" };
  const events = Array.from({ length: 1000 }, (_, index) => {
    const event = indexed(String(1000 + index), "2026-11-30");
    Object.defineProperty(event.listed, "name", {
      enumerable: true,
      get: () => {
        copies += 1;
        return name;
      },
    });
    return event;
  });
  expect(codesOf(events)).toEqual(["1000", "1001", "1002", "1003", "1004", "1005"]);
  expect(copies).toBe(6);
});

test("an event that takes nothing, or of which nothing is published, is left out", () => {
  const { listed: _listed, ...unlisted } = indexed("UNLISTED", "2026-11-30");
  const { organiser: _organiser, ...closed } = indexed("CLOSED", "2026-11-30");
  expect(codesOf([unlisted, closed, indexed("OPEN", "2026-11-30")])).toEqual(["OPEN"]);
});
