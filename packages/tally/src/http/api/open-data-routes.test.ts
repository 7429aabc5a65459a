import { type RollupFigures, rollupSchema } from "@digital-cleanup/challenge";
import { beforeEach, describe, expect, test } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { fillCalvados } from "../../../test/support/events/rollup-sample.ts";

const tally = eachTally();

const rollupOf = async (query: string) => {
  const response = await tally.app.request(`/api/rollup?${query}`);
  expect(response.status).toBe(200);
  return rollupSchema.parse(await response.json());
};
const formats = ({ totals }: Pick<RollupFigures, "totals">) => totals?.files?.sum;

test("while many events are read after a start, roll-ups answer 503 and when to retry", async () => {
  const codes = Array.from({ length: 600 }, (_, number) => `NONE${number}`);
  tally.store.listCodes = async () => codes;
  const asked = await tally.app.request("/api/rollup");
  expect(asked.status).toBe(503);
  expect(asked.headers.get("retry-after")).toBe("5");
  expect(await asked.json()).toMatchObject({ type: "/problems/not-ready" });
  const page = await tally.app.request("/rollup", { headers: { "accept-language": "en" } });
  expect(page.status).toBe(503);
  expect(page.headers.get("refresh")).toBe("5");
  expect(await page.text()).toContain("Totals are being added up");
  expect((await tally.app.request("/")).status).toBe(200);
});

describe("a roll-up", () => {
  beforeEach(() => fillCalvados(tally));

  test("adds up the published sums of a country's events in a year, without demonstrations", async () => {
    const france = await rollupOf("year=2026&country=FR");
    expect(france).toMatchObject({ events: 4, eventsWithTotals: 3, participations: 9 });
    // 3 × 10 in Caen, 3 × 5 in Calvados (a fourth person is pending), 3 × 7 in Brest
    expect(formats(france)).toBe("66");
    expect(france.territory).toMatchObject({ level: "country", name: "France" });
    expect(france.years).toEqual([2025, 2026]);
    expect(france.children.map((child) => [child.name, child.events, formats(child)])).toEqual([
      ["Bretagne", 1, "21"],
      ["Normandie", 3, "45"],
    ]);
  });

  test("lists territories down to the commune, and the events of no narrower territory", async () => {
    const calvados = await rollupOf("year=2026&country=FR&region=28&department=14");
    expect(calvados.parents.map(({ name }) => name)).toEqual(["France", "Normandie"]);
    expect(calvados.children).toMatchObject([
      { level: "epci", name: "CU Caen la Mer", events: 2, eventsWithTotals: 1 },
    ]);
    expect(formats(calvados.children[0]!)).toBe("30");
    expect(formats(calvados.wholeTerritory)).toBe("15");
    const caen = await rollupOf("year=2026&commune=14118");
    expect(caen.territory).toEqual({
      level: "commune",
      code: "14118",
      name: "Caen",
      codes: { country: "FR", region: "28", department: "14", epci: "200065597", commune: "14118" },
    });
    expect(formats(caen)).toBe("30");
    expect(caen.children).toEqual([]);
  });

  test("equals the sum of its children and of events of the whole territory", async () => {
    for (const query of ["country=FR", "region=28", "department=14", "epci=200065597"]) {
      const rollup = await rollupOf(`year=2026&${query}`);
      const parts = [...rollup.children, rollup.wholeTerritory];
      const sum = (read: (part: (typeof parts)[number]) => number) =>
        parts.reduce((total, part) => total + read(part), 0);
      expect(sum(({ events }) => events)).toBe(rollup.events);
      expect(sum(({ participations }) => participations)).toBe(rollup.participations);
      expect(sum((part) => Number(formats(part) ?? 0))).toBe(Number(formats(rollup)));
    }
  });

  test("lists only events with published sums", async () => {
    const { events, listedEvents } = await rollupOf("year=2026&commune=14118");
    expect(events).toBe(2);
    expect(listedEvents).toEqual([
      {
        code: "CAEN",
        name: { fr: "À CAEN", en: "In CAEN" },
        startsOn: "2026-11-20",
        endsOn: "2026-11-30",
        participations: 3,
      },
    ]);
  });

  test("contains nothing pending or above the limit", async () => {
    const text = await (await tally.app.request("/api/rollup?year=2026")).text();
    expect(text).not.toMatch(/waiting|aboveLimit|1000/);
  });

  test("counts an event in the year it starts, and shows the latest year by default", async () => {
    expect(formats(await rollupOf("year=2025"))).toBe("6");
    expect((await rollupOf("")).year).toBe(2026);
    expect(await rollupOf("year=2031")).toMatchObject({ events: 0, totals: null, children: [] });
  });

  test("is also CSV, with empty cells for unknown figures", async () => {
    const response = await tally.app.request("/api/rollup.csv?year=2026&commune=14118");
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect(response.headers.get("content-disposition")).toContain("rollup-14118-2026.csv");
    const [head, ...rows] = (await response.text()).trimEnd().split("\r\n");
    const files = head!.split(",").indexOf("totals.files.measured");
    expect(rows.map((row) => row.split(",").slice(0, 9))).toEqual([
      ["territory", "commune", "14118", "Caen", "", "2026", "2", "1", "3"],
      ["wholeTerritory", "commune", "14118", "Caen", "", "2026", "2", "1", "3"],
      ["kind", "commune", "14118", "Caen", "authority", "2026", "2", "1", "3"],
    ]);
    expect(rows.map((row) => row.split(",")[files])).toEqual(["30", "30", "30"]);
    const empty = await tally.app.request("/api/rollup.csv?year=2031");
    expect((await empty.text()).split("\r\n")[1]!.split(",")[files]).toBe("");
  });

  test("names its licence in body and headers, and is open to any page", async () => {
    const response = await tally.app.request("/api/rollup?year=2026");
    expect(response.headers.get("link")).toBe(
      '<https://www.etalab.gouv.fr/licence-ouverte-open-licence>; rel="license"',
    );
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(rollupSchema.parse(await response.json()).licence.name).toBe("Licence Ouverte 2.0");
  });
});

describe("an invalid query", () => {
  test.each([
    ["region=99", 404, "region"],
    ["country=QX", 404, "country"],
    ["country=BE&region=28", 404, "region"],
    ["region=11&department=14", 404, "region"],
    ["commune=99999", 404, "commune"],
    ["year=soon", 400, "year"],
    ["country=france", 400, "country"],
  ])("%s is refused with %d and names %s", async (query, status, field) => {
    const response = await tally.app.request(`/api/rollup?${query}`);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
  });
});

test("the search of territories returns the codes that an event needs", async () => {
  const response = await tally.app.request("/api/territories?q=Caen");
  expect(response.headers.get("cache-control")).toBe("public, max-age=86400");
  expect(await response.json()).toMatchObject([
    {
      level: "commune",
      name: "Caen",
      codes: { country: "FR", region: "28", department: "14", epci: "200065597", commune: "14118" },
      timeZone: "Europe/Paris",
    },
    { level: "epci", name: "CU Caen la Mer" },
  ]);
  const saints = await tally.app.request("/api/territories?q=saint");
  expect(await saints.json()).toHaveLength(20);
  expect(await (await tally.app.request("/api/territories")).json()).toEqual([]);
});

test("the national history marks what was not counted and what is not comparable", async () => {
  const bytes = await (await tally.app.request("/api/history.csv")).bytes();
  // The byte order mark, which spreadsheets need.
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  const csv = new TextDecoder().decode(bytes);
  const [head, first, , , fourth] = csv.split("\r\n");
  expect(head).toBe(
    "year,challenges,peopleReached,cleanups,filesMillions,emailsMillions,apps,dataTerabytes,workingDevices,recyclingKilograms,setAside,basis,source",
  );
  const source = '"ADEME, Rencontre Sobriété numérique, Caen, 14/11/2024"';
  expect(first).toBe(`2020,data,6500,153,15,,,14,,,,declared,${source}`);
  expect(fourth).toBe(
    `2023,data reuse recycling,500000,2308,4000,,,4748,24956,30700,filesMillions dataTerabytes,declared,${source}`,
  );
  const json = await (await tally.app.request("/api/history.json")).json();
  expect(json).toMatchObject({
    basis: "declared",
    editions: [{ year: 2020, apps: null }, {}, {}, {}, {}],
  });
});
