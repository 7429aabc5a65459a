import { expect, test } from "vitest";
import { isQuietAt } from "./is-quiet-at.ts";

test.each([
  ["12:00-14:00", { "11:59": false, "12:00": true, "13:59": true, "14:00": false }],
  // They may pass midnight.
  ["18:00-08:30", { "17:59": false, "23:00": true, "00:00": true, "08:29": true, "08:30": false }],
  ["", { "03:00": false }],
])("hours of %o include their start and not their end", (hours, quiet) => {
  for (const [time, isQuiet] of Object.entries(quiet)) {
    expect(isQuietAt(hours, new Date(`2027-03-18T${time}`)), time).toBe(isQuiet);
  }
});
