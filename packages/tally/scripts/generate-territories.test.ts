import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { eventSchema } from "@digital-cleanup/challenge";
import { loadTerritories } from "../src/territories/load-territories.ts";
import { sampleEvent } from "../test/support/samples.ts";
import { readEtalab } from "./etalab-source.ts";
import { packTerritories } from "./pack-territories.ts";

const etalab = readEtalab();

test("the data file is generated from the installed package", () => {
  const file = new URL("../src/territories/data/territories.json", import.meta.url);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(packTerritories(etalab));
});

test("every commune of the source is found with its name, its population and codes that an event accepts", async () => {
  const { find } = await loadTerritories();
  const communes = etalab.communes.filter(({ type }) => type === "commune-actuelle");
  expect(communes).toHaveLength(34_969);
  for (const { code, nom, population = 0 } of communes) {
    expect(find("commune", code)).toMatchObject({ code, name: nom, population });
  }
  const territory = eventSchema.shape.territory;
  const refused = communes.filter(
    ({ code }) => !territory.safeParse(find("commune", code)?.codes).success,
  );
  expect(refused.map(({ code }) => code)).toEqual([]);
  expect(
    eventSchema.safeParse(sampleEvent({ territory: find("commune", "97502")!.codes })).success,
  ).toBe(true);
});
