import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptySums, type StoredVisit } from "@digital-cleanup/page-weight";
import type { Runtime } from "../../../../platform/browser.ts";
import { openDatabase } from "../../../../platform/database/database.ts";
import { answerExport } from "./answer-export.ts";
import { storedVisitSchema } from "../history-schema.ts";

const ourPage: Runtime.MessageSender = {
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL("/dashboard.html"),
};

beforeEach(async () => {
  await (await openDatabase()).clear("visits");
});

const visitAt = (startedAt: string, id: string): StoredVisit => ({
  id,
  origin: "https://news.example",
  startedAt,
  isLowerBound: false,
  ...emptySums(),
});

async function store(...visits: StoredVisit[]) {
  const write = (await openDatabase()).transaction("visits", "readwrite");
  for (const visit of visits) void write.store.put(visit);
  await write.done;
}

const request = { type: "data/export", fromDay: "2026-11-24", toDay: "2026-11-25" };
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();

test("visits of the requested days come in order of their start, both days inclusive", async () => {
  await store(
    visitAt(at(25, 23), "late"),
    visitAt(at(23, 23), "before"),
    visitAt(at(24, 0), "first"),
    visitAt(at(26, 0), "after"),
  );
  const answer = await answerExport(request, ourPage);
  for (const visit of answer.visits) expect(storedVisitSchema.parse(visit)).toEqual(visit);
  expect(answer.visits.map(({ id }) => id)).toEqual(["first", "late"]);
  expect(answer.version).toBe(1);
  expect(answer.cursor).toBeUndefined();
});

test("6,000 visits, many with the same start, come in two answers, each once", async () => {
  const ids = Array.from({ length: 6_000 }, (_, index) => `v${String(index).padStart(5, "0")}`);
  await store(...ids.map((id, index) => visitAt(at(24, Math.floor(index / 1000)), id)));
  const sizes: number[] = [];
  const seen: string[] = [];
  let cursor: unknown;
  do {
    const answer = await answerExport({ ...request, ...(cursor ? { cursor } : {}) }, ourPage);
    sizes.push(answer.visits.length);
    seen.push(...answer.visits.map(({ id }) => id));
    cursor = answer.cursor;
  } while (cursor);
  expect(sizes).toEqual([5000, 1000]);
  expect(seen).toEqual(ids);
});

test("a content script, another extension and an invalid request get nothing", async () => {
  await store(visitAt(at(24, 1), "a"));
  const inPage = { ...ourPage, url: "https://news.example/", tab: { id: 1 } };
  await expect(answerExport(request, inPage as Runtime.MessageSender)).rejects.toThrow("own pages");
  await expect(answerExport(request, { ...ourPage, id: "other" })).rejects.toThrow("own pages");
  await expect(answerExport({ ...request, toDay: "tomorrow" }, ourPage)).rejects.toThrow("toDay");
});
