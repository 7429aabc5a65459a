import { describe, expect, test } from "vitest";
import { createBodyEstimate, type KnownBody } from "./estimate-body.ts";
import type { Coefficients, Correction } from "./fitted.ts";

const correction: Correction = {
  otherHost: 0.5,
  otherClass: 0,
  prior: 1,
  maxRatio: 1000,
  timePrior: 0,
  scale: 1,
};
const line = (bytes: number, slope = 0) => ({ level: Math.log(bytes), slope });
/** A text is a quarter of its decoded size, a JPEG has 0.1 bytes for each pixel, and a picture or script 1,000 bytes. */
const fitted: Pick<Coefficients, "lines" | "corrections"> = {
  lines: {
    decoded: { any: line(0.25, 1) },
    pixels: { jpeg: line(0.1, 1), any: line(1, 1) },
    kind: { image: line(1000), script: line(1000), any: line(500) },
  },
  corrections: { decoded: correction, pixels: correction, kind: correction },
};

const known = (changes: Partial<KnownBody>): KnownBody => ({
  urlHash: 1,
  host: "site.example",
  kind: "image",
  bytes: 1000,
  ...changes,
});
const unknown = { urlHash: 9, host: "site.example", kind: "image" as const };
const estimate = (
  bodies: KnownBody[],
  body: Parameters<ReturnType<typeof createBodyEstimate>>[0],
) => createBodyEstimate(bodies, fitted)(body);

describe("a body of unknown size", () => {
  test("has the mean size of its address", () => {
    const bodies = [known({ bytes: 100 }), known({ bytes: 500 })];
    expect(estimate(bodies, { ...unknown, urlHash: 1 })).toEqual({ bytes: 300, origin: "address" });
  });

  test("has the size that its ETag holds", () => {
    expect(estimate([known({})], { ...unknown, taggedBytes: 7_000 })).toEqual({
      bytes: 7_000,
      origin: "tagged",
    });
  });

  test("of a film has the mean size of its known pieces", () => {
    const bodies = [known({ kind: "media", bytes: 90_000 }), known({ bytes: 10 })];
    expect(estimate(bodies, { ...unknown, kind: "media" })).toEqual({
      bytes: 90_000,
      origin: "piece",
    });
  });

  test("follows from its size before compression, and is never larger", () => {
    const body = { ...unknown, kind: "script" as const, decodedBytes: 8_000 };
    expect(estimate([], body)).toEqual({ bytes: 2_000, origin: "decoded" });
    // Two that compress to the half, and the usual quarter: (2 + 2 + 1) ÷ 3
    const bodies = [1, 2].map((urlHash) =>
      known({ urlHash, kind: "script", decodedBytes: 1_000, bytes: 500 }),
    );
    expect(estimate(bodies, body).bytes).toBe(3_333);
    const incompressible = bodies.map((each) => ({ ...each, bytes: 10_000 }));
    expect(estimate(incompressible, body).bytes).toBe(8_000);
  });

  test("follows from its pixels and format", () => {
    const body = { ...unknown, format: "jpeg" as const, pixels: 200_000 };
    expect(estimate([], body)).toEqual({ bytes: 20_000, origin: "pixels" });
    // A JPEG of the page has twice the usual bytes, and counts as much as the usual: (2 + 1) ÷ 2
    const twice = known({ format: "jpeg", pixels: 10_000, bytes: 2_000 });
    expect(estimate([twice], body).bytes).toBe(30_000);
    expect(estimate([twice], { ...body, format: "svg" }).origin).toBe("kind");
  });

  test("follows from the others of its kind, those of its host first", () => {
    // (1 × 4 + 0.5 × 10 + 1 usual) ÷ 2.5 times 1,000
    const bodies = [
      known({ bytes: 4_000 }),
      known({ urlHash: 2, host: "cdn.example", bytes: 10_000 }),
      known({ urlHash: 3, kind: "script", bytes: 90_000 }),
    ];
    expect(estimate(bodies, unknown)).toEqual({ bytes: 4_000, origin: "kind" });
    expect(estimate([], { ...unknown, kind: "font" }).bytes).toBe(500);
  });

  test("is larger if it took longer than others whose size grew with their time", () => {
    const bodies = [10, 20, 40, 80].map((durationMs) =>
      known({ urlHash: durationMs, durationMs, bytes: durationMs * 100 }),
    );
    // Mean (1 + 2 + 4 + 8 + 1 usual) ÷ 5 = 3.2; 80 ms against 10, 20, 40, 80: 80 ÷ 37.5
    expect(estimate(bodies, { ...unknown, durationMs: 80 }).bytes).toBe(6_827);
    expect(estimate(bodies, { ...unknown, durationMs: 10 }).bytes).toBe(853);
    // No longer than the longest of them
    expect(estimate(bodies, { ...unknown, durationMs: 9_000 }).bytes).toBe(6_827);
    expect(estimate(bodies, unknown).bytes).toBe(3_200);
  });

  test("is compared in time with bodies of other hosts by their weight", () => {
    const bodies = [
      known({ durationMs: 10, bytes: 1_000 }),
      known({ urlHash: 2, host: "cdn.example", durationMs: 40, bytes: 4_000 }),
    ];
    // Mean (1 + 0.5 × 4 + 1 usual) ÷ 2.5 = 1.6; 40 ms against 10 and, half as much, 40: 40 ÷ ((10 + 0.5 × 40) ÷ 1.5)
    expect(estimate(bodies, { ...unknown, durationMs: 40 }).bytes).toBe(3_200);
  });
});
