import { readCsv, writeCsv } from "@digital-cleanup/text";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deviceFactsSchema } from "../inventory/device.ts";
import { readInventoryCsv } from "./inventory-csv.ts";

/** The same cases at each run. */
const runs = { seed: 17, numRuns: 1000 };
const defaults = { owner: "mine", thisYear: 2026 } as const;
const piece = fc.constantFrom(
  ..."\"';,\t\r\n=-@ ".split(""),
  "type",
  "quantity",
  "year",
  "tablet",
  "2026",
  "9999",
  "1e9",
  "\u0000",
  "\ufeff",
);

test("any text is read as devices that are valid, and lines that are reported", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = `type,quantity,year\n${pieces.join("")}`;
      const lines = text.split(/\r\n|\n|\r/).length;
      const { devices, problems } = readInventoryCsv(text, defaults);
      for (const device of devices) {
        expect(deviceFactsSchema.safeParse(device).success).toBe(true);
        expect(device.year ?? 0).toBeLessThanOrEqual(2026);
      }
      for (const { line } of problems) expect(line).toBeLessThanOrEqual(lines);
    }),
    runs,
  );
});

test("any cells are read back as they were written", () => {
  const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.constantFrom(",", ";", "\t"), (written, delimiter) => {
      const all = [["type", "note"], ...written];
      const read = readCsv(writeCsv(all, delimiter)).map(({ cells }) => cells);
      expect(read).toEqual(all.filter((cells) => cells.some((one) => one !== "")));
    }),
    runs,
  );
});

test.each(['"', "\r", ";", "'", "=", '"\n'])("two megabytes of %j are read", (text) => {
  expect(() => readInventoryCsv(text.repeat(2e6 / text.length), defaults)).not.toThrow();
});
