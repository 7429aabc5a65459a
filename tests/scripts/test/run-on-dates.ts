import path from "node:path";
import { type Outcome, runVitest } from "./run-vitest.ts";

/** Days and hours on which a sum of days, a month or a name of a day easily goes wrong, each with its zone. */
const dates: readonly [now: string, zone: string][] = [
  ["2026-12-01T09:00:00Z", "Europe/Paris"],
  ["2026-12-31T12:00:00Z", "Europe/Paris"],
  ["2027-01-01T00:30:00Z", "America/Cayenne"],
  ["2027-01-31T12:00:00Z", "Indian/Reunion"],
  ["2027-02-28T12:00:00Z", "Pacific/Noumea"],
  ["2028-02-29T12:00:00Z", "Europe/Paris"],
  // Half a minute before the clock goes forward, half an hour before it goes back, and the evening before that.
  ["2027-03-28T00:59:30Z", "Europe/Paris"],
  ["2027-10-31T00:30:00Z", "Europe/Paris"],
  ["2027-10-30T22:30:00Z", "Europe/Paris"],
  // A minute before midnight.
  ["2026-12-31T22:59:00Z", "Europe/Paris"],
  ["2027-03-14T06:59:00Z", "America/Los_Angeles"],
  ["2027-09-25T11:59:00Z", "Pacific/Auckland"],
];

/** Runs the unit tests with the clock and the zone of each of the dates. */
export async function runOnDates(filters: readonly string[]): Promise<Outcome> {
  const clock = path.join(import.meta.dirname, "shift-clock.mjs");
  const sum: Outcome = { passed: 0, failed: 0, failures: [] };
  for (const [now, zone] of dates) {
    console.log(`\n${now} ${zone}`);
    const { passed, failed, failures } = await runVitest(filters, {
      REUSE_BUILD: "1",
      TEST_NOW: now,
      TZ: zone,
      NODE_OPTIONS: `--import=${clock}`,
    });
    sum.passed += passed;
    sum.failed += failed;
    sum.failures.push(...failures.map((name) => `${now} ${zone} ${name}`));
  }
  return sum;
}
