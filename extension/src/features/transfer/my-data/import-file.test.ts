import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { eraseHistory } from "../history/erase-history.ts";
import { exportHistory, type HistoryFile } from "../history/export/history-file.ts";
import { emptySums } from "../history/history-schema.ts";
import { historySize } from "../history/read-history.ts";
import { importFile } from "./import-file.ts";

const origin = "https://example.org";
const file: HistoryFile = {
  format: "digital-cleanup/history",
  version: 1,
  exportedAt: "2026-11-25T10:00:00.000Z",
  visits: [
    { id: "a", origin, startedAt: "2026-11-25T09:00:00.000Z", isLowerBound: false, ...emptySums() },
  ],
  daySums: [
    { day: "2026-11-25", origin: "", visits: 1, ...emptySums() },
    { day: "2026-11-25", origin, visits: 1, ...emptySums() },
  ],
};
const written = (content: unknown) => new Blob([JSON.stringify(content)]);
const rows = async () => {
  const { visits, siteDays, days } = await historySize();
  return [visits, siteDays, days];
};

beforeEach(async () => {
  await eraseHistory();
});

test("at `full` the whole file is imported", async () => {
  expect(await importFile(written(file), "full")).toEqual({
    visits: 1,
    days: 1,
    isCut: false,
  });
  expect(await rows()).toEqual([1, 1, 1]);
});

test("at `none` only the sums of days are imported", async () => {
  expect(await importFile(written(file), "none")).toMatchObject({ isCut: true });
  expect(await rows()).toEqual([0, 0, 1]);
});

test("at `daily` visits are not imported", async () => {
  await importFile(written(file), "daily");
  expect(await rows()).toEqual([0, 1, 1]);
});

test.each([
  ["notJson", new Blob(["{"])],
  ["notOurs", written({ some: "thing" })],
  ["newer", written({ ...file, version: 2 })],
  ["invalid", written({ ...file, visits: [{ id: "a" }] })],
])("a file that is %s is refused with that reason and changes nothing", async (problem, blob) => {
  const before = await exportHistory(new Date(0));
  expect(await importFile(blob, "full")).toMatchObject({ problem });
  expect(await exportHistory(new Date(0))).toEqual(before);
});

test("an error names the place in a damaged file", async () => {
  const [visit] = file.visits;
  const answer = await importFile(
    written({ ...file, visits: [{ ...visit, bytesDown: -1 }] }),
    "full",
  );
  expect(answer).toMatchObject({
    problem: "invalid",
    detail: expect.stringContaining("visits.0.bytesDown"),
  });
});
