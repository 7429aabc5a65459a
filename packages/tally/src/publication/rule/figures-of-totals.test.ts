import { figures } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { packed } from "../../../test/support/events/stored-contribution.ts";
import { figureBit } from "./figure-parts.ts";
import { differingFigures, presentFigures } from "./figures-of-totals.ts";

const named = (bits: number) => figures.filter((figure) => (bits & figureBit(figure)) !== 0);

test("a figure is present if one of its fields is not 0", () => {
  const totals = { "measured.files": 4, "declared.devices.laptop.broken": 1 };
  expect(named(presentFigures(packed(totals)))).toEqual(["files", "devices"]);
  expect(presentFigures(packed({}))).toBe(0);
  expect(presentFigures(null)).toBe(0);
});

test("a figure differs if one of its fields does, even if its sum does not", () => {
  const media = { "measured.bytes": 7, "measured.bytesByCategory.media": 7 };
  const mail = { "measured.bytes": 7, "measured.bytesByCategory.mail": 7 };
  const differing = (one: Record<string, number>, other: Record<string, number>) =>
    named(differingFigures(packed(one), packed(other)));
  expect(differing({ ...media, "measured.files": 3 }, { ...mail, "measured.files": 3 })).toEqual([
    "bytes",
  ]);
  expect(differing({ "measured.files": 3 }, { "declared.files": 3 })).toEqual(["files"]);
  expect(differing(media, media)).toEqual([]);
});

test("no totals differ from others in all figures of those", () => {
  const totals = packed({ "measured.emails": 2, "declared.grams": 9 });
  expect(named(differingFigures(null, totals))).toEqual(["emails", "grams"]);
  expect(named(differingFigures(totals, null))).toEqual(["emails", "grams"]);
  expect(differingFigures(null, packed({}))).toBe(0);
});
