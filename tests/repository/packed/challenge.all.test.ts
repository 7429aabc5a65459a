import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { installPacked, type PackedPackage } from "./install-packed.ts";
import { testTarball } from "./test-tarball.ts";

// Packing, installing and compiling take seconds each.
vi.setConfig({ testTimeout: 60_000 });

let packed: PackedPackage;
beforeAll(() => {
  packed = installPacked("challenge");
}, 180_000);
afterAll(() => packed?.dispose());

testTarball(() => packed);

test("the tarball is JavaScript with types, without tests or sources", () => {
  expect(readdirSync(packed.installed).toSorted()).toEqual(["README.md", "dist", "package.json"]);
  const names = packed.installedFiles();
  expect(names.filter((name) => /(?<!\.d)\.ts$|\.test\.|testing/.test(name))).toEqual([]);
  expect(names).toContain(path.join("dist", "index.d.ts"));
});

const program = `
import { contributionRequest, parseJoinAddress, type Totals, zeroTotals } from "@digital-cleanup/challenge";

const joined = parseJoinAddress("BRUME27@menage.exemple.fr");
if (!joined.ok) throw new Error("no address");
const totals: Totals = { ...zeroTotals(), declared: { ...zeroTotals().declared, files: 12 } };
const secret = "AAAAAAAAAAAAAAAAAAAAAA";
const request = contributionRequest(joined, { secret, seq: 1, totals });
console.log(request.method, new URL(request.url).host, JSON.parse(request.body).totals.declared.files);
`;

test("another project compiles against the package and runs", () => {
  expect(packed.compile("program", program)).toBe("");
  expect(packed.node("program.js")).toBe("PUT menage.exemple.fr 12\n");
});

test("in that project a total without a field does not compile", () => {
  const errors = packed.compile("mixed", program.replace("files: 12", "file: 12"));
  expect(errors).toMatch(/mixed\.ts\(\d+,\d+\): error TS2561/);
});
