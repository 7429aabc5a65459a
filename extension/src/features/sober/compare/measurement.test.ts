import { expect, test } from "vitest";
import {
  startMeasurement,
  failMeasurement,
  fewerBytes,
  type Reading,
  withReading,
} from "./measurement.ts";

const reading = (document: string, bytes: number, changes: Partial<Reading> = {}): Reading => ({
  document,
  origin: "https://a.example",
  urlHash: 1,
  addressHash: 1,
  bytes,
  measuredBytes: bytes,
  requests: 3,
  isLowerBound: false,
  ...changes,
});
const started = startMeasurement(7, "https://a.example", reading("old", 500));

test("the first load is the one without the mode, the second the one with it", () => {
  const half = withReading(started, reading("first", 900));
  expect(half).toMatchObject({ phase: "with", replaces: "first", before: { bytes: 900 } });
  const done = withReading(half, reading("second", 600));
  expect(done).toMatchObject({ phase: "done", before: { bytes: 900 }, after: { bytes: 600 } });
  // 900 − 600
  expect(fewerBytes(done)).toBe(300);
});

test("a second load that transferred more gives a negative difference", () => {
  const done = withReading(withReading(started, reading("first", 600)), reading("second", 900));
  expect(fewerBytes(done)).toBe(-300);
});

test("there is no difference if one load was measured in part", () => {
  const half = withReading(started, reading("first", 900, { isLowerBound: true }));
  expect(fewerBytes(withReading(half, reading("second", 600)))).toBeUndefined();
});

test("another site, or another page of the site, is not compared", () => {
  const gone = withReading(started, reading("first", 900, { origin: "https://b.example" }));
  expect(gone).toMatchObject({ phase: "failed", problem: "moved" });
  const other = withReading(started, reading("first", 900, { urlHash: 2 }));
  expect(other).toMatchObject({ phase: "failed", problem: "moved" });
  const half = withReading(started, reading("first", 900));
  expect(withReading(half, reading("second", 600, { urlHash: 2 }))).toMatchObject({
    phase: "failed",
    problem: "moved",
  });
});

test("a page whose script changed its address is loaded from the new one", () => {
  const routed = startMeasurement(7, "https://a.example", reading("old", 1, { addressHash: 2 }));
  expect(withReading(routed, reading("first", 900, { urlHash: 2 })).phase).toBe("with");
  expect(withReading(routed, reading("first", 900)).problem).toBe("moved");
});

test("a load that reached the time limit marks the whole comparison", () => {
  const half = withReading(started, reading("first", 900), true);
  expect(withReading(half, reading("second", 600)).isCutShort).toBe(true);
});

test("a finished measurement does not change", () => {
  const failed = failMeasurement(started, "silent");
  expect(withReading(failed, reading("first", 900))).toBe(failed);
  expect(failMeasurement(failed, "moved")).toBe(failed);
});
