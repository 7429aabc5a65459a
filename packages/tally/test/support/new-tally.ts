import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Event } from "@digital-cleanup/challenge";
import { expect, onTestFinished } from "vitest";
import { tally } from "./servers/run-tally.ts";

/** A new folder that is removed after the test. */
export function newFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), "tally-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

/** Writes a file for `create-event --file`. */
export function writeEvent(directory: string, event: Event): string {
  const file = join(directory, "event.json");
  writeFileSync(file, JSON.stringify(event));
  return file;
}

/** A new data folder with one event. */
export function newTally(event: Event): string {
  const directory = newFolder();
  const created = tally(directory, "create-event", "--file", writeEvent(directory, event));
  expect(created).toMatchObject({ stderr: "", status: 0 });
  return directory;
}
