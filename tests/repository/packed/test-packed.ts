import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { installPacked, type PackedPackage } from "./install-packed.ts";

/** Packs and installs a library, and runs the tests that every library has. `more` is in its tarball beside its code. */
export function testPacked(name: string, more: readonly string[] = []): () => PackedPackage {
  // Packing, installing and compiling take seconds each.
  vi.setConfig({ testTimeout: 60_000 });
  let packed: PackedPackage;
  beforeAll(() => {
    packed = installPacked(name);
  }, 180_000);
  afterAll(() => packed?.dispose());

  test("the tarball is JavaScript with types, without tests or sources", () => {
    expect(readdirSync(packed.installed).toSorted()).toEqual(
      ["README.md", "dist", "package.json", ...more].toSorted(),
    );
    const names = packed.installedFiles();
    expect(names.filter((file) => /^dist.*(?<!\.d)\.ts$|\btest|\.jsonl$/.test(file))).toEqual([]);
    expect(names.some((file) => file.endsWith("index.d.ts"))).toBe(true);
  });

  test("publint reports no problem in the tarball", () => {
    expect(packed.tool("publint", "--strict", packed.tarball)).toContain("All good!");
  });

  test("its types resolve for Node and for bundlers", () => {
    // CommonJS and the resolution of Node 10 are left out on purpose: Node 22 and later can require a module.
    const options = ["--profile", "esm-only", "--no-emoji", "--format", "table"];
    const report = packed.tool("attw", packed.tarball, ...options);
    expect(report).toMatch(/node16 \(from ESM\)\s*│ OK \(ESM\)/);
    expect(report).toMatch(/bundler\s*│ OK/);
  });

  return () => packed;
}
