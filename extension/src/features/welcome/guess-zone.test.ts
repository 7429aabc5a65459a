import { expect, test } from "vitest";
import { browserHints, guessZone, type ZoneHints } from "./guess-zone.ts";

const { timeZonesOf } = browserHints();
const guess = (hints: Partial<ZoneHints>) =>
  guessZone({ languages: [], timeZone: undefined, timeZonesOf, ...hints });

test.each([
  // A French person abroad pays for the electricity of Germany.
  [["fr-FR"], "Europe/Berlin", { zone: "DEU", from: "timeZone" }],
  [["en-US"], "Europe/Paris", { zone: "FRA", from: "timeZone" }],
  [["fr-CA"], "America/Toronto", { zone: "CAN", from: "timeZone" }],
  // No country has this time zone.
  [["fr"], "UTC", { zone: "FRA", from: "language" }],
  [["de-AT", "en"], "UTC", { zone: "AUT", from: "language" }],
  [["not a tag", "pt-BR"], "UTC", { zone: "BRA", from: "language" }],
])(
  "with the languages %s and the time zone %s, the country is %o",
  (languages, timeZone, wanted) => {
    expect(guess({ languages, timeZone })).toEqual(wanted);
  },
);

test("a browser that lists no time zones of countries leaves the languages", () => {
  const hints = { languages: ["en-GB"], timeZone: "Europe/Paris", timeZonesOf: () => [] };
  expect(guess(hints)).toEqual({ zone: "GBR", from: "language" });
});

test("without any hint there is no guess", () => {
  expect(guess({})).toBeUndefined();
});
