import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type EventExport, paths } from "@digital-cleanup/challenge";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillExportedEvent } from "../support/events/exported-event.ts";
import { openTally } from "../support/open-tally.ts";

const script = fileURLToPath(new URL("../../recount-export.mjs", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "recount-"));
let exported: EventExport;

beforeAll(async () => {
  const tally = await openTally();
  await fillExportedEvent(tally);
  exported = await (await tally.app.request(paths.export("BRUME"))).json();
  await tally.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

function recount(content: string) {
  const path = join(directory, "export.json");
  writeFileSync(path, content);
  return spawnSync(process.execPath, [script, path], { encoding: "utf8" });
}

const recountTampered = (change: (copy: EventExport) => void) => {
  const copy = structuredClone(exported);
  change(copy);
  return recount(JSON.stringify(copy));
};

describe("the recount of an export", () => {
  test("finds the published sums equal", () => {
    const { status, stdout } = recount(JSON.stringify(exported));
    // 30 + 24 + 12 - 30
    expect(stdout).toMatch(/totals\.files\.measured +36 = 36/);
    // 14,200 + 800 g; 4 laptops, without the undone 100
    expect(stdout).toMatch(/collected\.grams +15000 = 15000/);
    expect(stdout).toMatch(/collected\.devices\.laptop\.working +4 = 4/);
    expect(stdout).toContain("All equal.");
    expect(status).toBe(0);
  });

  test("finds sums beyond 2^53 equal to the last digit", () => {
    const { status, stdout } = recountTampered(({ batches, published }) => {
      batches.at(-2)!.change.files!.sum = "9007199254740987";
      published.totals!.files!.sum = "9007199254741012";
    });
    // 30 + 24 + 9,007,199,254,740,987 - 30
    expect(stdout).toMatch(/totals\.files\.sum +9007199254741011 ≠ 9007199254741012/);
    expect(status).toBe(1);
  });

  test.each<[string, (copy: EventExport) => void]>([
    ["a published sum was raised", ({ published }) => (published.totals!.files!.sum = "43")],
    ["a batch was left out", ({ batches }) => batches.splice(1, 1)],
    ["a change was altered", ({ batches }) => (batches[1]!.change.files!.sum = "25")],
    [
      "a batch that voids another adds something",
      ({ batches, published }) => {
        batches[3]!.change.files!.sum = "2";
        published.totals!.files!.sum = "68";
      },
    ],
    [
      "a sum was negative on the way",
      ({ batches }) => {
        batches[0]!.change.files!.sum = "-30";
        batches[2]!.change.files!.sum = "72";
      },
    ],
    ["a desk entry was left out", ({ desk }) => desk.splice(0, 1)],
    [
      "an undone entry counts again",
      ({ desk }) => desk.forEach((entry) => (entry.isUndone = false)),
    ],
    ["a weight was altered", ({ published }) => (published.collected.grams = "15001")],
    ["collected devices were removed", ({ published }) => (published.collected.devices = {})],
    ["published totals were removed", ({ published }) => (published.totals = null)],
  ])("exits with 1 if %s", (_, change) => {
    const { status, stdout } = recountTampered(change);
    expect(stdout).toContain("≠");
    expect(status).toBe(1);
  });

  test.each(["", "{", '{"schema":1}', "[]"])(
    "exits with 2 for %j, which is no export",
    (content) => {
      expect(recount(content).status).toBe(2);
    },
  );
});
