import { beforeAll, describe, expect, test } from "vitest";
import { loadTerritories } from "./load-territories.ts";
import type { Territories } from "./territories.ts";

let territories: Territories;
beforeAll(async () => {
  territories = await loadTerritories();
});

describe("the territory of a commune", () => {
  test.each([
    ["14118", { region: "28", department: "14", epci: "200065597", commune: "14118" }],
    // The five overseas regions.
    ["97411", { region: "04", department: "974", epci: "249740119", commune: "97411" }],
    // Overseas collectivities, which are in no region.
    ["97502", { department: "975", commune: "97502" }],
    ["98735", { department: "987", commune: "98735" }],
    ["2A004", { region: "94", department: "2A", epci: "242010056", commune: "2A004" }],
    // An island without EPCI.
    ["22016", { region: "53", department: "22", commune: "22016" }],
    // In Grand Paris: the metropolis levies taxes itself, Plaine Commune does not.
    ["93066", { region: "11", department: "93", epci: "200054781", commune: "93066" }],
    // Arrondissements of Paris, Lyon and Marseille.
    ["75111", { region: "11", department: "75", epci: "200054781", commune: "75056" }],
    ["69383", { region: "84", department: "69", epci: "200046977", commune: "69123" }],
    ["13201", { region: "93", department: "13", epci: "200054807", commune: "13055" }],
  ])("%s has the codes of all territories it is inside", (code, expected) => {
    expect(territories.find("commune", code)?.codes).toEqual({ country: "FR", ...expected });
  });

  test("is undefined for a code that no commune has", () => {
    expect(territories.find("commune", "99999")?.codes).toBeUndefined();
  });
});

test("a territory has a name and parents, the widest first", () => {
  expect(territories.find("region", "28")?.name).toBe("Normandie");
  expect(territories.find("epci", "200065597")?.name).toBe("CU Caen la Mer");
  expect(territories.find("department", "99")?.name).toBeUndefined();
  const calvados = { country: "FR", region: "28", department: "14" };
  const { codes } = territories.find("commune", "14118")!;
  expect(territories.namedPlaces(codes).slice(0, -1)).toEqual([
    { level: "region", code: "28", name: "Normandie", codes: { country: "FR", region: "28" } },
    { level: "department", code: "14", name: "Calvados", codes: calvados },
    {
      level: "epci",
      code: "200065597",
      name: "CU Caen la Mer",
      codes: { ...calvados, epci: "200065597" },
    },
  ]);
});

test("an EPCI that spans several departments is only in their region", () => {
  expect(territories.find("epci", "200069383")?.codes).toEqual({
    country: "FR",
    region: "76",
    epci: "200069383",
  });
});

describe("the codes that an organiser entered", () => {
  test("are completed from the narrowest known one", () => {
    const complete = { country: "FR", region: "28", department: "14" };
    expect(territories.completeCodes({ country: "FR", department: "14" })).toEqual(complete);
    expect(territories.completeCodes({ country: "FR", region: "11", commune: "14118" })).toEqual({
      ...complete,
      epci: "200065597",
      commune: "14118",
    });
    expect(
      territories.completeCodes({ country: "FR", department: "14", commune: "99999" }),
    ).toEqual(complete);
  });

  test("may name the part of an EPCI in one of its departments", () => {
    const epci = "200069383";
    expect(territories.completeCodes({ country: "FR", department: "46", epci })).toEqual({
      country: "FR",
      region: "76",
      department: "46",
      epci,
    });
    expect(territories.completeCodes({ country: "FR", department: "14", epci })).toEqual({
      country: "FR",
      region: "76",
      epci,
    });
  });

  test("are only the country outside France", () => {
    expect(territories.completeCodes({ country: "BE", region: "28" })).toEqual({ country: "BE" });
  });
});

describe("a search", () => {
  const found = async (text: string, limit = 20) =>
    (await territories.searchTerritories(text, limit)).map(({ level, name }) => `${level} ${name}`);

  test("ignores case, accents, hyphens and apostrophes", async () => {
    expect((await found("SAINT ETIENNE"))[0]).toBe("commune Saint-Étienne");
    expect(await found("l'hay les roses")).toEqual(["commune L'Haÿ-les-Roses"]);
    expect(await found("st-denis", 2)).toEqual(["commune Saint-Denis", "commune Saint-Denis"]);
  });

  test("lists whole names first, then communes by population, then wider territories", async () => {
    expect(await found("normandie", 2)).toEqual([
      "region Normandie",
      "epci CC Normandie-Cabourg-Pays d'Auge",
    ]);
    // Saint-Étienne has 170,000 inhabitants, Saint-Denis of La Réunion 150,000.
    expect(await found("saint", 2)).toEqual(["commune Saint-Étienne", "commune Saint-Denis"]);
    expect(await found("caen")).toEqual(["commune Caen", "epci CU Caen la Mer"]);
  });

  test("finds prefixes of words in any order, and a code", async () => {
    expect(await found("denis auvergne")).toEqual([]);
    expect(await found("clermont metrop")).toEqual(["epci Clermont Auvergne Métropole"]);
    expect(await found("14118")).toEqual(["commune Caen"]);
    expect(await found("2a")).toEqual(["department Corse-du-Sud"]);
  });

  test("finds the territory of another name", async () => {
    const [paris, ...others] = await territories.searchTerritories("Paris 11", 20);
    expect(others).toEqual([]);
    expect(paris).toMatchObject({ code: "75056", otherName: "Paris 11e Arrondissement" });
    expect(await territories.searchTerritories("Plaine Commune", 20)).toMatchObject([
      { level: "epci", code: "200054781", otherName: "Plaine Commune" },
    ]);
  });

  test("lists a territory once, with its parents", async () => {
    expect((await found("paris")).filter((name) => name === "commune Paris")).toHaveLength(1);
    const [caen] = await territories.searchTerritories("Caen", 1);
    expect(caen?.parents.map(({ name }) => name)).toEqual([
      "Normandie",
      "Calvados",
      "CU Caen la Mer",
    ]);
  });

  test("finds nothing for fewer than two letters", async () => {
    expect(await found("a")).toEqual([]);
    expect(await found("")).toEqual([]);
    expect(await found("l a")).toEqual([]);
  });
});
