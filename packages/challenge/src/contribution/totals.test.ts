import { expect, test } from "vitest";
import { counterNames } from "../counters.ts";
import { deviceTypes } from "../device-types.ts";
import {
  amountFields,
  caps,
  type Totals,
  totalsFromVector,
  totalsSchema,
  totalsVector,
  zeroTotals,
} from "./totals.ts";

const some: Totals = {
  measured: {
    ...zeroTotals().measured,
    files: 1_284,
    emails: 312,
    unsubscribes: 4,
    // 6,500 + 312 = 6,812
    bytes: 6_812,
    bytesByCategory: { media: 6_500, office: 312 },
  },
  declared: {
    ...zeroTotals().declared,
    emails: 150,
    apps: 3,
    devices: { laptop: { working: 1, broken: 0 }, screen: { working: 0, broken: 2 } },
    grams: 9_100,
  },
};
const refusedFields = (totals: unknown): string[] =>
  (totalsSchema.safeParse(totals).error?.issues ?? []).map(({ path }) => path.join("."));

test("totals at every cap are accepted", () => {
  const { devices, ...simple } = caps;
  const atCaps = {
    ...simple,
    bytesByCategory: { media: caps.bytes },
    devices: { laptop: { working: devices, broken: devices } },
  };
  expect(refusedFields({ measured: atCaps, declared: atCaps })).toEqual([]);
});

test.each([...counterNames, "grams"] as const)(
  "%s one above the cap are refused by name",
  (field) => {
    const totals = zeroTotals();
    totals.measured[field] = caps[field] + 1;
    expect(refusedFields(totals)).toEqual([`measured.${field}`]);
  },
);

test("bytes above the cap are refused in the sum and in the category", () => {
  const totals = zeroTotals();
  totals.declared.bytes = caps.bytes + 1;
  totals.declared.bytesByCategory = { mail: caps.bytes + 1 };
  expect(refusedFields(totals)).toEqual(["declared.bytes", "declared.bytesByCategory.mail"]);
});

test("categories that do not add up to bytes are refused", () => {
  const totals = structuredClone(some);
  // 6,500 + 311 = 6,811, but `bytes` is 6,812
  totals.measured.bytesByCategory.office = 311;
  expect(refusedFields(totals)).toEqual(["measured.bytesByCategory"]);
});

test("a field outside of the contract is refused", () => {
  const totals = { ...zeroTotals(), town: "Val-de-Brume" };
  expect(totalsSchema.safeParse(totals).success).toBe(false);
});

test("a vector has all fields measured, then the same fields declared", () => {
  // Bytes, grams and 6 categories, beside the counters and 2 states of each device type
  const length = 8 + counterNames.length + 2 * deviceTypes.length;
  expect(amountFields.length).toBe(length);
  const vector = totalsVector(some);
  expect(vector.length).toBe(2 * length);
  expect(vector[amountFields.indexOf("files")]).toBe(1_284);
  expect(vector[amountFields.indexOf("bytesByCategory.office")]).toBe(312);
  expect(vector[length + amountFields.indexOf("devices.screen.broken")]).toBe(2);
  expect(vector[length + amountFields.indexOf("grams")]).toBe(9_100);
});

test("a vector gives the same totals back", () => {
  expect(totalsFromVector(totalsVector(some))).toEqual(some);
  expect(totalsFromVector(totalsVector(zeroTotals()))).toEqual(zeroTotals());
});
