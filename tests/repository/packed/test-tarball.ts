import { expect, test } from "vitest";
import type { PackedPackage } from "./install-packed.ts";

/** The tests of every package that is published as a library. */
export function testTarball(packed: () => PackedPackage): void {
  test("publint reports no problem in the tarball", () => {
    expect(packed().tool("publint", "--strict", packed().tarball)).toContain("All good!");
  });

  test("its types resolve for Node and for bundlers", () => {
    // CommonJS and the resolution of Node 10 are left out on purpose: Node 22 and later can require a module.
    const report = packed().tool(
      "attw",
      packed().tarball,
      "--profile",
      "esm-only",
      "--no-emoji",
      "--format",
      "table",
    );
    expect(report).toMatch(/node16 \(from ESM\)\s*│ OK \(ESM\)/);
    expect(report).toMatch(/bundler\s*│ OK/);
  });
}
