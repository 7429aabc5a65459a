import { expect, test } from "vitest";
import { scanResult } from "../../test-data/scan-result.ts";
import { kindsBySize } from "./kinds-by-size.ts";

const file = (path: string, bytes: number) => ({ path, bytes, modifiedAtMs: 1 });

test("duplicates come first, with what they may free, then the others from the largest", () => {
  const result = scanResult({
    groups: [{ bytes: 10, files: [file("a", 10), file("b", 10), file("c", 10)] }],
    kinds: { installers: [file("d", 50)], screenshots: [file("e", 40), file("f", 30)] },
  });
  // Two of three copies may go: 2 × 10. Screenshots: 40 + 30.
  expect(kindsBySize(result)).toEqual([
    { kind: "duplicates", count: 2, bytes: 20 },
    { kind: "screenshots", count: 2, bytes: 70 },
    { kind: "installers", count: 1, bytes: 50 },
  ]);
});

test("without duplicates their card says so, and no other empty kind has one", () => {
  expect(kindsBySize(scanResult())).toEqual([{ kind: "duplicates", count: 0, bytes: 0 }]);
});
