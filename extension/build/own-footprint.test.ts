import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readProcessorCost, writeOwnFootprint } from "./own-footprint.ts";

const bench = `# What measuring costs (Chromium)

2026-11-28, Node 24.21.0, linux x64.

| page              | added processor per request, bare | added processor per request, product |
| ----------------- | --------------------------------- | ------------------------------------ |
| 500 tiny requests | 0.94 ms                           | 1.06 ms                              |
`;

test("the processor per request is that of the product in the bench's table", () => {
  expect(readProcessorCost(bench)).toEqual({ day: "2026-11-28", milliseconds: 1.06 });
});

test("a build fails if the bench's table no longer has the figure", () => {
  expect(() => readProcessorCost(bench.replace("tiny", "small"))).toThrow("500 tiny requests");
});

test("the size is that of the files of the build", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "own-footprint-"));
  writeFileSync(path.join(folder, "a.js"), "a".repeat(1000));
  writeFileSync(path.join(folder, "b.js"), "b".repeat(24));
  writeOwnFootprint(folder);
  const own = JSON.parse(readFileSync(path.join(folder, "own-footprint.json"), "utf8"));
  expect(own.bytes).toBe(1024);
  expect(own.compressedBytes).toBeLessThan(1024);
});
