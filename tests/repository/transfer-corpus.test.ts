import { expect, test } from "vitest";
import { allSituations } from "../corpus/transfer/all-situations.ts";
import { errorStats } from "../corpus/transfer/rules/error-stats.ts";
import { createFrameCounter } from "../corpus/transfer/site/frame-counter.ts";
import { picture, prose } from "../corpus/transfer/site/bodies.ts";
import { cluster, initSegment } from "../corpus/transfer/site/opus-webm.ts";

test("the corpus has at least sixty situations with unique names", () => {
  const names = allSituations.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(new Set(names).size).toBe(names.length);
  // Names are used as hosts and file names.
  for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/);
});

const frame = (type: number, payloadBytes: number): Buffer => {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payloadBytes, 0, 3);
  head[3] = type;
  return Buffer.concat([head, Buffer.alloc(payloadBytes)]);
};

test("only response frames count, with their headers, in writes of any size", () => {
  // HEADERS 30, SETTINGS 18, DATA 5,000, PING 8: (9 + 30) + (9 + 5,000)
  const written = Buffer.concat([frame(1, 30), frame(4, 18), frame(0, 5_000), frame(6, 8)]);
  for (const piece of [1, 7, 1_000, written.length]) {
    const counter = createFrameCounter();
    for (let at = 0; at < written.length; at += piece)
      counter.add(written.subarray(at, at + piece));
    expect(counter.bytes()).toBe(5_048);
  }
});

test("bodies have the requested length", () => {
  expect(picture(2_500, 3)).toHaveLength(2_500);
  expect(Buffer.byteLength(prose(777, 2))).toBe(777);
  // 12,000 of padding, and fifty audio packets with their headers
  expect(cluster(1, 12_000).length).toBeGreaterThan(12_000);
  expect(initSegment.subarray(0, 4).toString("hex")).toBe("1a45dfa3");
});

test("quantiles of errors use the nearest rank, and the bias is signed", () => {
  const stats = errorStats([
    { bytes: 100, truthBytes: 100 },
    { bytes: 96, truthBytes: 100 },
    { bytes: 110, truthBytes: 100 },
    { bytes: 50, truthBytes: 100 },
  ]);
  // Sorted: 0, 4, 10, 50. Sum: 356 for 400.
  expect(stats.medianPercent).toBeCloseTo(4);
  expect(stats.p75Percent).toBeCloseTo(10);
  expect(stats.maxPercent).toBeCloseTo(50);
  expect(stats.within1).toBe(1);
  expect(stats.within5).toBe(2);
  expect(stats.sumBiasPercent).toBeCloseTo(-11);
});
