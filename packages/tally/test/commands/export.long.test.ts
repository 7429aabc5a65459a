import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eventExportSchema } from "@digital-cleanup/challenge";
import { beforeEach, expect, test } from "vitest";
import { tally } from "../support/servers/run-tally.ts";
import { newFolder } from "../support/new-tally.ts";

const options = ["--code", "BRUME", "--name", "Brume", "--organiser", "Ville", "--starts"];
let directory: string;
beforeEach(() => {
  directory = newFolder();
  tally(directory, "create-event", ...options, "2026-11-20", "--ends", "2026-11-30");
});

test("an event is exported as one JSON file, or as one CSV file per part", () => {
  const out = join(directory, "out");
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

test("an unknown event and an unknown format are refused with a message", () => {
  const unknown = tally(directory, "export", "NOPE", "--out", directory);
  expect(unknown.stderr).toContain("NOPE");
  const pdf = tally(directory, "export", "BRUME", "--format", "pdf");
  expect(pdf.stderr).toContain("json, csv");
  expect([unknown.status, pdf.status]).toEqual([2, 2]);
});
