import { expect, test } from "vitest";
import type { ScanProgress } from "./scan-messages.ts";
import { shareDone } from "./share-done.ts";

const progress = (doneBytes: number, leftBytes: number, isWalked = true): ScanProgress => ({
  files: 10,
  bytes: 1000,
  isWalked,
  doneBytes,
  leftBytes,
  foundGroups: 0,
  freeableBytes: 0,
});

test("until all files are found, the share is unknown", () => {
  expect(shareDone(progress(10, 0, false), 0)).toBeUndefined();
});

test("the share is that of the bytes read, and 1 only when nothing is left", () => {
  expect(shareDone(progress(250, 750), 0)).toBe(0.25);
  expect(shareDone(progress(999_999, 1), 0)).toBe(0.99);
  expect(shareDone(progress(1000, 0), 0.99)).toBe(1);
});

test("the share does not fall when more is left than before", () => {
  expect(shareDone(progress(250, 1000), 0.25)).toBe(0.25);
});
