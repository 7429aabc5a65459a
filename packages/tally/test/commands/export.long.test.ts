import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { eventExportSchema } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import { tally } from "../support/servers/run-tally.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../support/samples.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "export-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

const options = ["--code", "BRUME", "--name", "Brume", "--organiser", "Ville", "--starts"];

test("an event is exported as one JSON file, or as one CSV file per part", () => {
  const out = join(directory, "out");
  tally(directory, "create-event", ...options, "2026-11-20", "--ends", "2026-11-30");
  expect(tally(directory, "export", "BRUME", "--out", out).status).toBe(0);
  const { stdout } = tally(directory, "export", "BRUME", "--format", "csv", "--out", out);
  expect(stdout).toContain(`Written: ${join(out, "BRUME-desk.csv")}`);
  expect(readdirSync(out).toSorted()).toEqual([
    "BRUME-batches.csv",
    "BRUME-ceilings.csv",
    "BRUME-desk.csv",
    "BRUME.json",
  ]);
  const exported = JSON.parse(readFileSync(join(out, "BRUME.json"), "utf8"));
  expect(eventExportSchema.parse(exported).batches).toEqual([]);
});

test("what a pool published is exported like an event, and counted again from its batches", async () => {
  const database = openDatabase(join(directory, "tally.sqlite"));
  const store = createSqliteStore(database, () => noonOf(21));
  for (const [code, people] of [
    ["PETIT", [1, 2]],
    ["AUTRE", [3]],
  ] as const) {
    const territory = { country: "FR", department: "14" };
    await store.createEvent(sampleEvent({ code, territory }));
    for (const person of people) {
      const key = contributionKey(code, secretOf(person));
      await store.change(code, key, { seq: 1, totals: measuredFiles(10) });
    }
    await store.close(code);
  }
  await store.stop();
  expect(tally(directory, "export", "POOL142631", "--out", directory).status).toBe(0);
  const file = join(directory, "POOL142631.json");
  const { batches, published } = eventExportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  expect(batches).toMatchObject([{ n: 1, participations: 3, change: { files: { sum: "30" } } }]);
  expect(published.totals).toMatchObject({ files: { sum: "30" } });
  const script = new URL("../../recount-export.mjs", import.meta.url);
  expect(spawnSync(process.execPath, [fileURLToPath(script), file]).status).toBe(0);
});

test("an unknown event and an unknown format are refused with a message", () => {
  const unknown = tally(directory, "export", "NOPE", "--out", directory);
  expect(unknown.stderr).toContain("NOPE");
  const pdf = tally(directory, "export", "BRUME", "--format", "pdf");
  expect(pdf.stderr).toContain("json, csv");
  expect([unknown.status, pdf.status]).toEqual([2, 2]);
});
