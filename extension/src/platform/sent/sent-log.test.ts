import { dayMs } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDatabase } from "../database/database.ts";
import { deleteOldSent, readSent, recordSent } from "./sent-log.ts";

const start = new Date("2026-11-28T10:00:00").getTime();

beforeEach(async () => {
  vi.useFakeTimers({ now: start, toFake: ["Date"] });
  await (await openDatabase()).clear("sent");
});
afterEach(() => vi.useRealTimers());

const send = (text: string) =>
  recordSent({ kind: "contribution", host: "menage.exemple.fr", text });

test("a request is stored as it was sent, the last one first", async () => {
  await send("PUT one");
  vi.setSystemTime(start + 1000);
  await send("PUT two");
  expect(await readSent()).toMatchObject([
    { text: "PUT two", host: "menage.exemple.fr", times: 1, sentAtMs: start + 1000 },
    { text: "PUT one", times: 1, sentAtMs: start },
  ]);
});

test("the same request again on a day is one row with the last time", async () => {
  await send("GET event");
  vi.setSystemTime(start + 5000);
  await send("GET event");
  vi.setSystemTime(start + dayMs);
  await send("GET event");
  expect((await readSent()).map(({ times, sentAtMs }) => [times, sentAtMs])).toEqual([
    [1, start + dayMs],
    [2, start + 5000],
  ]);
});

test("requests are deleted after a year, and the oldest above 300", async () => {
  await send("PUT old");
  vi.setSystemTime(start + 366 * dayMs);
  await send("PUT new");
  expect((await readSent()).map(({ text }) => text)).toEqual(["PUT new"]);
  for (let index = 0; index < 301; index += 1) {
    vi.setSystemTime(start + 366 * dayMs + index + 1);
    await send(`PUT ${index}`);
  }
  const texts = (await readSent()).map(({ text }) => text);
  expect([texts.length, texts.at(-1)]).toEqual([300, "PUT 1"]);
});

test("requests are deleted after a year even if no other is sent", async () => {
  await send("PUT old");
  await deleteOldSent(start + 365 * dayMs);
  expect((await readSent()).length).toBe(1);
  await deleteOldSent(start + 365 * dayMs + 1);
  expect(await readSent()).toEqual([]);
});

test("a log that cannot be written does not stop the request", async () => {
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await expect(send("PUT one")).resolves.toBeUndefined();
  expect(reported).toHaveBeenCalled();
});
