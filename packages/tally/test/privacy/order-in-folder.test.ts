import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import { noonOf } from "../support/samples.ts";
import { createArrivals } from "./guarded-arrivals.ts";
import { newFolder } from "../support/new-tally.ts";

const pageBytes = 4096;

function openFolder() {
  const folder = newFolder();
  const fileNames = () => readdirSync(folder).toSorted();
  return {
    store: createSqliteStore(openDatabase(join(folder, "tally.sqlite")), () => noonOf(21)),
    fileNames,
    read: (name: string) => readFileSync(join(folder, name)),
  };
}

/** Numbers of people, in an order that may be that of their arrival. */
type Series = number[];

const placesIn = (file: Buffer, values: readonly Buffer[]) =>
  values
    .map((value, person) => ({ person, place: file.indexOf(value) }))
    .filter(({ place }) => place >= 0)
    .toSorted((one, other) => one.place - other.place);

/** SQLite appends to its log. */
const inLog = (log: Buffer, values: readonly Buffer[]): Series[] => [
  placesIn(log, values).map(({ person }) => person),
];

/** It fills each page of the database from its end. */
function inPages(database: Buffer, values: readonly Buffer[]): Series[] {
  const places = placesIn(database, values).toReversed();
  const pages = Map.groupBy(places, ({ place }) => Math.floor(place / pageBytes));
  return Array.from(pages.values(), (page) => page.map(({ person }) => person));
}

/** How many more pairs are in the order of arrival than are not, as a part of all pairs: 1 if all are, about 0 by chance. */
function orderTold(allSeries: readonly Series[]): number {
  const pairs = allSeries.flatMap((series) =>
    series.flatMap((one, place) => series.slice(place + 1).map((other) => Math.sign(other - one))),
  );
  return pairs.length === 0 ? 0 : pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
}

test("the files of a folder do not tell in which order people used tickets and contributed", async () => {
  const { store, fileNames, read } = openFolder();
  const { requests, keys, createEvent, arrive } = createArrivals(60);
  /** What a file tells of the order of used tickets, and of contributions. */
  const told = (name: string, series: typeof inLog) =>
    [requests, keys].map((values) => orderTold(series(read(name), values)));

  await createEvent(store);
  await arrive(store, 0, 40);
  // Before the next minute, the log tells everything.
  expect(told("tally.sqlite-wal", inLog)).toEqual([1, 1]);
  await store.settle();
  expect(read("tally.sqlite-wal")).toHaveLength(0);
  // By chance it is below 0.25 in 49 of 50 events. Where SQLite had put the rows, it was 0.46 and 1.
  for (const order of told("tally.sqlite", inPages)) expect(Math.abs(order)).toBeLessThan(0.25);

  // What changed since is rewritten when the server stops.
  await arrive(store, 40, 60);
  expect(await store.recount("BRUME")).toMatchObject({ isEqual: true });
  expect(await store.places.countTickets("BRUME")).toEqual({ tickets: 60, used: 60 });
  await store.stop();
  expect(fileNames()).toEqual(["tally.sqlite"]);
  for (const order of told("tally.sqlite", inPages)) expect(Math.abs(order)).toBeLessThan(0.25);
});
