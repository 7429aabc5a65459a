import { contributionSchema, zeroTotals } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { secretOf } from "../../../test/support/samples.ts";
import { compileSchema } from "./compile-schema.ts";

const parse = compileSchema(contributionSchema);
const valid = { secret: secretOf(1), seq: 1, totals: zeroTotals() };
const { measured } = valid.totals;

test("a compiled schema returns what the schema returns", () => {
  const devices = { laptop: { working: 1, broken: 2 } };
  const message = { ...valid, totals: { ...valid.totals, measured: { ...measured, devices } } };
  expect(parse(valid)).toEqual({ success: true, data: valid });
  expect(parse(message)).toEqual(contributionSchema.safeParse(message));
});

test.each([
  ["no object", "x"],
  ["a missing field", { secret: valid.secret, seq: 1 }],
  ["an unknown field", { ...valid, name: "x" }],
  ["a field above its cap", { ...valid, seq: 1_000_000_001 }],
  [
    "categories that do not add up",
    { ...valid, totals: { ...valid.totals, measured: { ...measured, bytes: 1 } } },
  ],
  [
    "an unknown field inside",
    { ...valid, totals: { ...valid.totals, measured: { ...measured, town: 1 } } },
  ],
])("a compiled schema refuses %s as the schema does", (_, message) => {
  const { success, error } = contributionSchema.safeParse(message);
  expect(success).toBe(false);
  expect(parse(message).error?.issues).toEqual(error?.issues);
});
