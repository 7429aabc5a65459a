import { zeroTotals } from "@digital-cleanup/challenge";
import { decimalMark, languages } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { writeDraft } from "./draft.ts";
import { readDraft } from "./read-draft.ts";

const nothing = zeroTotals().declared;

test("empty fields declare nothing", () => {
  expect(readDraft({})).toMatchObject({ amounts: nothing, used: {}, errors: new Map() });
  expect(readDraft({ files: " ", "bytes.media": "" }).amounts).toEqual(nothing);
});

test("counts are whole numbers, whose digits may be grouped with spaces", () => {
  const { amounts, errors } = readDraft({ files: "1 240", emails: "12\u202F000", apps: "6" });
  expect(errors.size).toBe(0);
  expect([amounts.files, amounts.emails, amounts.apps]).toEqual([1240, 12_000, 6]);
});

describe("freed space", () => {
  test.each([
    ["3,2", "GB", 3_200_000_000],
    ["3.2", "GB", 3_200_000_000],
    ["0,1", "GB", 100_000_000],
    ["450", "MB", 450_000_000],
    [",5", "MB", 500_000],
    ["7.", "MB", 7_000_000],
    ["1 024,5", "MB", 1_024_500_000],
    // The digits below one byte fall away.
    ["0,0000000019", "GB", 1],
  ])("%s %s is %d bytes", (text, unit, bytes) => {
    const { amounts, errors } = readDraft({ "bytes.media": text, "unit.bytes.media": unit });
    expect(errors.size).toBe(0);
    expect(amounts).toEqual({ ...nothing, bytes, bytesByCategory: { media: bytes } });
  });

  test("adds up over its origins, in gigabytes if no unit was chosen", () => {
    const { amounts } = readDraft({
      "bytes.other": "1",
      "bytes.media": "2,5",
      "bytes.mail": "300",
      "unit.bytes.mail": "MB",
    });
    expect(amounts.bytesByCategory).toEqual({
      media: 2_500_000_000,
      mail: 300_000_000,
      other: 1_000_000_000,
    });
    // 2,500 + 300 + 1,000 MB
    expect(amounts.bytes).toBe(3_800_000_000);
  });

  test("is refused if its origins together exceed the maximum of a contribution", () => {
    const { errors } = readDraft({ "bytes.media": "9000", "bytes.other": "1000,5" });
    // Each field allows 10,000 GB, and 9,000 GB are typed.
    expect([...errors]).toEqual([
      ["bytes.other", { reason: "overCap", maxBytes: 1_000_000_000_000 }],
    ]);
  });
});

test("the space used before and after is in gigabytes, and its difference was freed", () => {
  const { amounts, used, errors } = readDraft({ "space.before": "52,6", "space.after": "49.2" });
  expect(errors.size).toBe(0);
  expect(used).toEqual({ beforeBytes: 52_600_000_000, afterBytes: 49_200_000_000 });
  expect(amounts).toEqual({
    ...nothing,
    bytes: 3_400_000_000,
    bytesByCategory: { other: 3_400_000_000 },
  });
});

test("devices are counted by type and state", () => {
  const { amounts } = readDraft({
    "devices.smartphone.working": "2",
    "devices.smartphone.broken": "1",
    "devices.screen.broken": "0",
  });
  expect(amounts.devices).toEqual({ smartphone: { working: 2, broken: 1 } });
});

test.each([
  ["files", "abc", "notWhole"],
  ["files", "1,5", "notWhole"],
  ["files", "-3", "notWhole"],
  ["bytes.media", "1,2,3", "notAmount"],
  ["bytes.media", "1.2,3", "notAmount"],
  ["bytes.media", ",", "notAmount"],
  ["bytes.media", "2 Go", "notAmount"],
  ["bytes.media", "1e3", "notAmount"],
  ["space.before", "52 Go", "notAmount"],
])("%s with %j is not an amount", (field, text, reason) => {
  const { amounts, errors } = readDraft({ [field]: text });
  expect([...errors]).toEqual([[field, { reason }]]);
  expect(amounts).toEqual(nothing);
});

test("a count above its cap is reported with the cap, and one at the cap is accepted", () => {
  expect([...readDraft({ apps: "10001" }).errors]).toEqual([
    ["apps", { reason: "overCap", maxCount: 10_000 }],
  ]);
  expect(readDraft({ apps: "10000" }).amounts.apps).toBe(10_000);
});

test.each(languages)("amounts written as a person types them in %s read back", (language) => {
  const amounts = {
    ...nothing,
    files: 240,
    unsubscribes: 3,
    bytes: 3_217_345_113 + 450_000_000 + 7,
    bytesByCategory: { media: 3_217_345_113, mail: 450_000_000, other: 7 },
    devices: { laptop: { working: 0, broken: 2 } },
  };
  const draft = writeDraft(amounts, language);
  expect(draft["bytes.media"]).toBe(`3${decimalMark(language)}217345113`);
  expect([draft["bytes.mail"], draft["unit.bytes.mail"]]).toEqual(["450", "MB"]);
  expect(draft.emails).toBeUndefined();
  expect(readDraft(draft)).toMatchObject({ amounts, errors: new Map() });
});
