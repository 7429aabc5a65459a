import { expect, test } from "vitest";
import { contributionSchema, withdrawalSchema } from "./contribution.ts";
import { zeroTotals } from "./totals.ts";
import { isIgnored, readKnownFields } from "./unknown-fields.ts";

const secret = "kX3vT0mQd1w9aBzYc7LrEg";
const message = (measured: object = {}, more: object = {}) => {
  const totals = zeroTotals();
  return {
    secret,
    seq: 1,
    totals: { ...totals, measured: { ...totals.measured, ...measured } },
    ...more,
  };
};

test("a message of this version is read as it is", () => {
  expect(readKnownFields(contributionSchema, message({ files: 3 }))).toEqual({
    success: true,
    data: message({ files: 3 }),
    ignored: [],
  });
});

test("a figure, a type of device and a field of a newer client are left out and listed", () => {
  const devices = { tablet: { working: 1, broken: 0 } };
  const newer = message(
    { files: 3, songs: 2, devices: { ...devices, gadget: { working: 1, broken: 0 } } },
    { room: "A" },
  );
  expect(readKnownFields(contributionSchema, newer)).toEqual({
    success: true,
    data: message({ files: 3, devices }),
    ignored: ["totals.measured.devices.gadget", "totals.measured.songs", "room"],
  });
  const withdrawal = { secret, seq: 2 };
  expect(readKnownFields(withdrawalSchema, { ...withdrawal, reason: "" })).toEqual({
    success: true,
    data: withdrawal,
    ignored: ["reason"],
  });
});

test("the bytes of a category of a newer client count as other", () => {
  const newer = message({ bytes: 10, bytesByCategory: { media: 3, other: 1, games: 6 } });
  expect(readKnownFields(contributionSchema, newer)).toMatchObject({
    data: message({ bytes: 10, bytesByCategory: { media: 3, other: 7 } }),
    ignored: ["totals.measured.bytesByCategory.games"],
  });
});

test.each([
  [{ other: "5" }],
  [{ other: null }],
  [{ games: "5" }],
  [{ games: [5] }],
  [{ games: { valueOf: 1, toString: 1 } }],
  [{ games: -5, other: 10 }],
  [{ games: 0.5, other: 0.5 }],
])("categories of which one is no size are refused: %j", (bytesByCategory) => {
  const newer = message({ bytes: 5, bytesByCategory: { games: 5, ...bytesByCategory } });
  const { error } = readKnownFields(contributionSchema, newer);
  const paths = error?.issues.map(({ path }) => path.join("."));
  expect(paths).toContain("totals.measured.bytesByCategory.other");
});

test("what is known of a newer message must be valid", () => {
  const newer = readKnownFields(contributionSchema, message({ files: -1, songs: 2 }));
  expect(newer.error?.issues.map(({ path }) => path.join("."))).toEqual(["totals.measured.files"]);
});

test("the list of ignored fields stays short, and no field is inherited", () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, 0]));
  const own = JSON.parse(`{"secret":"${secret}","seq":1,"__proto__":{"seq":2}}`) as object;
  expect(readKnownFields(contributionSchema, message({}, many)).ignored).toHaveLength(100);
  expect(readKnownFields(withdrawalSchema, own).data).toEqual({ secret, seq: 1 });
});

test("an ignored path means the amounts below it, and of a category those of other", () => {
  const [tablet, other] = [
    "totals.measured.devices.tablet",
    "totals.measured.bytesByCategory.other",
  ];
  expect(isIgnored(`${tablet}.working`, tablet)).toBe(true);
  expect(isIgnored("totals.measured.devices.tablets.working", tablet)).toBe(false);
  expect(isIgnored("totals.declared.devices.tablet.working", tablet)).toBe(false);
  expect(isIgnored(other, "totals.measured.bytesByCategory.games")).toBe(true);
  expect(isIgnored(other, "totals.declared.bytesByCategory.games")).toBe(false);
});
