import { expect, test } from "vitest";
import { loadTerritories } from "./load-territories.ts";
import { timeZoneOf } from "./time-zone-of.ts";

test.each([
  ["commune", "14118", "Europe/Paris"],
  ["commune", "2A004", "Europe/Paris"],
  ["department", "01", "Europe/Paris"],
  ["commune", "97209", "America/Martinique"],
  ["commune", "97411", "Indian/Reunion"],
  ["epci", "249740119", "Indian/Reunion"],
  ["region", "03", "America/Cayenne"],
  ["department", "988", "Pacific/Noumea"],
  ["commune", "98735", "Pacific/Tahiti"],
  ["commune", "98731", "Pacific/Marquesas"],
  ["commune", "98719", "Pacific/Gambier"],
] as const)("the time zone of %s %s is %s", async (level, code, zone) => {
  const { find } = await loadTerritories();
  expect(timeZoneOf(find(level, code)!.codes)).toBe(zone);
});

test("every inhabited overseas territory has a zone of its own, which the runtime knows", async () => {
  const { find } = await loadTerritories();
  const departments = Array.from({ length: 20 }, (_, index) => String(970 + index))
    .map((code) => find("department", code))
    .filter((department) => department !== undefined && department.population > 0);
  // Five departments and regions, and six collectivities with a population.
  expect(departments).toHaveLength(11);
  for (const department of departments) {
    const zone = timeZoneOf(department!.codes);
    expect(zone).not.toBe("Europe/Paris");
    expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  }
});

test("France as a whole has the time of Paris", () => {
  expect(timeZoneOf({ country: "FR" })).toBe("Europe/Paris");
});
