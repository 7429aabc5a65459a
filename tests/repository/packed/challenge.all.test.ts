import { expect, test } from "vitest";
import { testPacked } from "./test-packed.ts";

const packed = testPacked("challenge");

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
  expect(packed().compile("program", program)).toBe("");
  expect(packed().node("program.js")).toBe("PUT menage.exemple.fr 12\n");
});

test("in that project a total without a field does not compile", () => {
  const errors = packed().compile("mixed", program.replace("files: 12", "file: 12"));
  expect(errors).toMatch(/mixed\.ts\(\d+,\d+\): error TS2561/);
});
