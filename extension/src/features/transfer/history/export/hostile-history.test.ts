import * as fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { eraseHistory } from "../erase/erase-history.ts";
import { exportHistory, HistoryFileError, importHistory } from "./history-file.ts";
import { historyFile } from "../test-data/history-file.ts";

/** The same cases at each run. */
const runs = { seed: 17, numRuns: 300 };
const now = new Date("2026-11-25T10:00:00.000Z");

const claim = fc.oneof(
  fc.constantFrom(0, -1, 0.5, 1e12, 9e15, Number.MAX_VALUE),
  fc.constantFrom(
    "2026-11-26",
    "2026-02-30",
    "9999-99-99",
    "0000-00-00",
    "",
    "https://a",
    "__proto__",
  ),
  fc.jsonValue(),
);
type Rows = Record<string, unknown>[];
/** A file with a claim in a field of its head, of a visit or of a day. */
const changed = fc
  .tuple(fc.constantFrom("head", "visits", "daySums"), fc.nat(), claim)
  .map(([where, at, value]) => {
    const copy = structuredClone(historyFile) as unknown as Record<string, unknown> &
      Record<"visits" | "daySums", Rows>;
    const target = where === "head" ? copy : copy[where as "visits"][0]!;
    const names = Object.keys(target);
    target[names[at % names.length]!] = value;
    return JSON.stringify(copy);
  });

beforeEach(() => eraseHistory().then(() => undefined));

test("any file is imported whole, or refused with a reason and without a trace", async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.oneof(changed, fc.json(), fc.string()), async (text) => {
      await eraseHistory();
      const problem = await importHistory(text, now).then(
        () => undefined,
        (error: unknown) => error,
      );
      outcomes.add(problem instanceof HistoryFileError ? problem.problem : "imported");
      const { visits, daySums } = await exportHistory(now);
      if (problem === undefined) {
        const sums = daySums.map(({ day }) => day);
        expect(sums.every((day) => day <= "2026-11-26")).toBe(true);
        return;
      }
      expect(problem).toBeInstanceOf(HistoryFileError);
      expect([visits, daySums]).toEqual([[], []]);
    }),
    runs,
  );
  // The cases reach each kind of outcome.
  expect([...outcomes]).toEqual(
    expect.arrayContaining(["imported", "notJson", "notOurs", "invalid", "impossibleDay"]),
  );
});
