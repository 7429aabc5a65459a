import { beforeEach, expect, test } from "vitest";
import { eraseHistory } from "../history/erase/erase-history.ts";
import { exportHistory } from "../history/export/history-file.ts";
import { historyFile as file } from "../history/test-data/history-file.ts";
import { historySize } from "../history/read/read-history.ts";
import { importFile } from "./import-file.ts";

const now = new Date("2026-11-25T10:00:00.000Z");
const [visit] = file.visits;
const [sum] = file.daySums;
const written = (content: unknown) => new Blob([JSON.stringify(content)]);
const rows = async () => {
  const { visits, siteDays, days } = await historySize();
  return [visits, siteDays, days];
};

beforeEach(async () => {
  await eraseHistory();
});

test.each([
  ["full", [1, 1, 1]],
  ["daily", [0, 1, 1]],
  ["none", [0, 0, 1]],
] as const)(
  "at `%s` visits, sites and days are imported as far as it stores them",
  async (level, left) => {
    const answer = await importFile(written(file), level, now);
    expect(answer).toMatchObject({ days: 1, isCut: level !== "full" });
    expect(await rows()).toEqual(left);
  },
);

test.each([
  ["notJson", new Blob(["{"])],
  ["notOurs", written({ some: "thing" })],
  ["newer", written({ ...file, version: 2 })],
  ["invalid", written({ ...file, visits: [{ id: "a" }] })],
  // An address with a path.
  ["invalid", written({ ...file, visits: [{ ...visit, origin: "https://example.org/b" }] })],
])("a file that is %s is refused with that reason and changes nothing", async (problem, blob) => {
  const before = await exportHistory(new Date(0));
  expect(await importFile(blob, "full", now)).toMatchObject({ problem });
  expect(await exportHistory(new Date(0))).toEqual(before);
});

test("an error names the place in a damaged file", async () => {
  const answer = await importFile(
    written({ ...file, visits: [{ ...visit, bytesDown: -1 }] }),
    "full",
    now,
  );
  expect(answer).toMatchObject({
    problem: "invalid",
    detail: expect.stringContaining("visits.0.bytesDown"),
  });
});

test.each([
  ["impossibleDay", "daySums.0.day", { daySums: [{ ...sum, day: "2026-02-30" }] }],
  ["impossibleDay", "daySums.0.day", { daySums: [{ ...sum, day: "2026-11-27" }] }],
  ["impossibleDay", "daySums.0.day", { daySums: [{ ...sum, day: "9999-12-31" }] }],
  [
    "impossibleDay",
    "visits.0.startedAt",
    { visits: [{ ...visit, startedAt: "2026-11-27T23:00:00.000Z" }] },
  ],
  ["impossibleSum", "daySums.0.visits", { daySums: [{ ...sum, visits: 1e6 }] }],
  ["impossibleSum", "daySums.0.requests", { daySums: [{ ...sum, requests: 1e12 }] }],
])(
  "a file with an %s is refused at %s, and the rest of it is not imported",
  async (problem, place, change) => {
    expect(await importFile(written({ ...file, ...change }), "full", now)).toEqual({
      problem,
      detail: expect.stringContaining(place),
    });
    expect(await rows()).toEqual([0, 0, 0]);
  },
);

test.each([
  ["visits", { visits: [{ ...visit, bytesDown: 9e15 }] }],
  ["daySums", { daySums: [{ ...sum, bytesDown: 9e15 }] }],
])(
  "a file whose %s have more bytes than a line carries is refused whole",
  async (place, change) => {
    expect(await importFile(written({ ...file, ...change }), "full", now)).toMatchObject({
      detail: expect.stringContaining(`${place}.0.bytesDown`),
    });
    expect(await rows()).toEqual([0, 0, 0]);
  },
);

test("tomorrow's day is imported: the clock of another time zone is ahead", async () => {
  const daySums = [{ ...sum, day: "2026-11-26" }];
  expect(await importFile(written({ ...file, daySums }), "full", now)).toMatchObject({ days: 1 });
});
