import { expect, test } from "vitest";
import { zeroTotals } from "../contribution/totals.ts";
import { totalsRows } from "./totals-rows.ts";

const write = (key: string, { device, state }: { device: string; state: string }) =>
  key === "deviceField" ? `${device}, ${state}` : key;

test("every number that is not 0 has a row", () => {
  const totals = zeroTotals();
  totals.measured.files = 12;
  totals.declared.bytes = 3000;
  totals.declared.bytesByCategory = { media: 2000, other: 1000 };
  totals.declared.devices = { laptop: { working: 1, broken: 0 } };
  totals.declared.grams = 1500;
  expect(totalsRows(totals, write)).toEqual([
    { id: "files", label: "files", unit: "count", measured: 12, declared: 0 },
    { id: "bytes", label: "bytes", unit: "bytes", measured: 0, declared: 3000 },
    { id: "bytes-media", label: "ofWhich.media", unit: "bytes", measured: 0, declared: 2000 },
    { id: "bytes-other", label: "ofWhich.other", unit: "bytes", measured: 0, declared: 1000 },
    {
      id: "devices-laptop-working",
      label: "device.laptop, working",
      unit: "count",
      measured: 0,
      declared: 1,
    },
    { id: "grams", label: "grams", unit: "grams", measured: 0, declared: 1500 },
  ]);
});

test("bytes without any named origin have one row", () => {
  const totals = zeroTotals();
  totals.declared.bytes = 3000;
  totals.declared.bytesByCategory = { other: 3000 };
  expect(totalsRows(totals, write).map(({ id }) => id)).toEqual(["bytes"]);
});

test("nothing has no row", () => {
  expect(totalsRows(zeroTotals(), write)).toEqual([]);
});
