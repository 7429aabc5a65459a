import { type Event, agendaPaths } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { contribute } from "../../test/support/events/rollup-sample.ts";
import { eachTally } from "../../test/support/open-tally.ts";
import { noonOf, sampleEvent } from "../../test/support/samples.ts";

const tally = eachTally();

const caen = { country: "FR", commune: "14118" };
const add = (code: string, changes: Partial<Event> = {}) =>
  tally.store.createEvent(
    sampleEvent({ code, name: { fr: `Tri ${code}`, en: `Sort ${code}` }, ...changes }),
  );
const addresses = [
  "/agenda",
  "/agenda/embed",
  `${agendaPaths.api}.geojson`,
  `${agendaPaths.api}.ics`,
] as const;
const read = async (address: string, query = "") => {
  const response = await tally.app.request(`${address}?lang=fr${query}`);
  return { response, text: await response.text() };
};

describe.each(addresses)("%s", (address) => {
  test("announces a listed event with its link", async () => {
    await add("LISTED", { listing: "listed", territory: caen });
    const { response, text } = await read(address);
    expect(response.status).toBe(200);
    expect(text).toContain("Tri LISTED");
    expect(text).toContain("/e/LISTED");
  });

  test("announces an event without a link, and its code nowhere", async () => {
    await add("SECRET", { listing: "listedWithoutLink", name: { fr: "Tri", en: "Sort" } });
    const { text } = await read(address);
    expect(text).toContain("Tri");
    expect(text).not.toContain("SECRET");
  });

  test("does not have an event whose organiser chose nothing", async () => {
    await add("QUIET");
    expect((await read(address)).text).not.toContain("Tri QUIET");
  });

  test("leaves an event out once it is closed, and lists it once its organiser asks", async () => {
    await add("CLOSED", { listing: "listed" });
    await add("LATER");
    tally.time.nowMs += 2_000;
    await tally.store.organisers.changeEvent("LATER", { listing: "listed" });
    await tally.store.close("CLOSED");
    const { text } = await read(address);
    expect(text).not.toContain("Tri CLOSED");
    expect(text).toContain("Tri LATER");
  });

  test("has the events of a territory and of a challenge", async () => {
    await add("CAEN", { listing: "listed", territory: caen, challenges: ["data"] });
    await add("LILLE", {
      listing: "listed",
      territory: { country: "FR", commune: "59350" },
      challenges: ["reuse", "recycling"],
    });
    const inCalvados = (await read(address, "&department=14")).text;
    expect(inCalvados).toContain("Tri CAEN");
    expect(inCalvados).not.toContain("Tri LILLE");
    const forReuse = (await read(address, "&challenge=reuse")).text;
    expect(forReuse).not.toContain("Tri CAEN");
    expect(forReuse).toContain("Tri LILLE");
    expect((await read(address, "&department=00")).response.status).toBe(404);
  });

  test("has the events of a day, first and last day included", async () => {
    await add("SHORT", { listing: "listed", startsOn: "2026-11-22", endsOn: "2026-11-24" });
    const on = async (day: string) => (await read(address, `&day=${day}`)).text;
    for (const day of ["2026-11-22", "2026-11-24"]) expect(await on(day)).toContain("Tri SHORT");
    for (const day of ["2026-11-21", "2026-11-25"]) {
      expect(await on(day)).not.toContain("Tri SHORT");
    }
    expect((await read(address, "&day=tomorrow")).response.status).toBeGreaterThanOrEqual(400);
  });
});

test("a search with one answer leads to its territory, with several it asks which", async () => {
  const { response } = await read("/agenda", "&q=14118&challenge=data");
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/agenda?lang=fr&commune=14118&challenge=data");
  expect((await read("/agenda", "&q=Saint")).text).toContain("Quel territoire");
});

test("a search by postcode leads to its commune, or asks which of several", async () => {
  const { response } = await read("/agenda", "&q=14000&day=2026-11-22");
  expect(response.headers.get("location")).toBe("/agenda?lang=fr&commune=14118&day=2026-11-22");
  const { text } = await read("/agenda", "&q=14260");
  expect(text).toContain("Quel territoire");
  expect(text).toContain("Les Monts d");
});

test("events come by first day and name, with their number for each department", async () => {
  await add("SECOND", { listing: "listed", startsOn: "2026-11-25", territory: caen });
  await add("ALSO", { listing: "listed", startsOn: "2026-11-25", territory: caen });
  await add("FIRST", { listing: "listed", startsOn: "2026-11-22", territory: caen });
  const { text } = await read("/agenda");
  const places = ["FIRST", "ALSO", "SECOND"].map((code) => text.indexOf(`Tri ${code}`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(text).toMatch(/Calvados<\/a> 3</);
});

test("GeoJSON has about the middle of the department, longitude first", async () => {
  await add("CAEN", { listing: "listed", territory: caen });
  await add("FRANCE", { listing: "listed", startsOn: "2026-11-21" });
  const { response, text } = await read(`${agendaPaths.api}.geojson`);
  expect(response.headers.get("content-type")).toBe("application/geo+json");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const { type, features } = JSON.parse(text);
  expect(type).toBe("FeatureCollection");
  expect(features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual([
    { type: "Point", coordinates: [-0.4, 49.1] },
    null,
  ]);
  expect(features[0].properties).toMatchObject({
    territory: { department: "14", commune: "14118" },
    startsOn: "2026-11-20",
    url: "http://127.0.0.1:4680/e/CAEN",
  });
});

test("500 events come at once, and the others on the pages that follow", async () => {
  for (let place = 1; place <= 501; place += 1) {
    await add(`A${String(place).padStart(4, "0")}`, { listing: "listed", challenges: ["data"] });
  }
  // So many are read in the background.
  await tally.index.load();
  const geoJson = `${agendaPaths.api}.geojson`;
  const first = JSON.parse((await read(geoJson, "&challenge=data")).text);
  expect(first.features).toHaveLength(500);
  const next = "http://127.0.0.1:4680/api/agenda.geojson?challenge=data&page=2";
  expect(first.links).toEqual([{ rel: "next", href: next, type: "application/geo+json" }]);
  const last = JSON.parse(await (await tally.app.request(next)).text());
  expect(last.features).toHaveLength(1);
  expect(last.links).toBeUndefined();
  const calendar = async (query = "") =>
    (await read(`${agendaPaths.api}.ics`, query)).text.match(/BEGIN:VEVENT/g)?.length;
  expect(await calendar()).toBe(500);
  expect(await calendar("&page=2")).toBe(1);
  for (const page of ["0", "-1", "two", "10000"]) {
    expect((await read(geoJson, `&page=${page}`)).response.status).toBe(400);
  }
});

test("a batch leaves the agenda as it was written", async () => {
  await add("LISTED", { listing: "listed" });
  const tag = async () => (await tally.app.request(`${agendaPaths.api}.ics`)).headers.get("etag");
  const before = await tally.store.readPublished("LISTED");
  const { version } = await tally.index.agenda();
  await contribute(tally, "LISTED", [1, 2, 3], 10);
  const first = await tag();
  tally.time.nowMs += 2000;
  expect(await tally.store.readPublished("LISTED")).not.toEqual(before);
  expect(await tag()).toBe(first);
  expect((await tally.index.agenda()).version).toBe(version);
});

test("the calendar has whole days, escaped texts and lines of at most 75 bytes", async () => {
  const name = `Tri, réemploi; et ${"très ".repeat(10)}${"♻️🧑‍🌾".repeat(6)}${"très ".repeat(4)}long\\`;
  await add("LONG", { listing: "listed", name: { fr: name, en: name }, territory: caen });
  tally.time.nowMs = noonOf(21);
  const { response, text } = await read(`${agendaPaths.api}.ics`);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const lines = text.split("\r\n");
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThan(76);
  const unfolded = text.replaceAll("\r\n ", "").split("\r\n");
  expect(unfolded).toContain("UID:LONG@127.0.0.1:4680");
  expect(unfolded).toContain("DTSTAMP:20261121T000000Z");
  expect(unfolded).toContain("DTSTART;VALUE=DATE:20261120");
  // The day after the last, 30 November.
  expect(unfolded).toContain("DTEND;VALUE=DATE:20261201");
  expect(unfolded).toContain("LOCATION:Caen\\, Calvados");
  expect(unfolded).toContain(
    `SUMMARY:${String.raw`Tri\, réemploi\; et `}${name.slice("Tri, réemploi; et ".length)}\\`,
  );
  expect(unfolded.at(-2)).toBe("END:VCALENDAR");
});
