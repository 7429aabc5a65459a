import { co2 as Peer } from "@tgwf/co2";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CO2 as Ours, type Options } from "../test/co2-js.ts";

// The peer warns of its own defaults.
beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

const models = [
  { model: "swd", version: 4 },
  { model: "swd", version: 3 },
] as const;
const results = [
  {},
  { rating: true },
  { results: "segment" },
  { results: "segment", rating: true },
] as const;

const bytes = fc.integer({ min: 1, max: 1e12 });
const grid = fc.oneof(
  fc.integer({ min: 0, max: 1200 }),
  fc.constantFrom("TWN", "DEU", "WORLD").map((country) => ({ country })),
);
// Zero, or a number large enough that no product underflows.
const share = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 0.5, noNaN: true }));
const options: fc.Arbitrary<Options> = fc.record({
  gridIntensity: fc.record({ device: grid, network: grid, dataCenter: grid }),
  firstVisitPercentage: share,
  returnVisitPercentage: share,
  dataReloadRatio: share,
});

/** Every number and word of an answer by its path. */
function leaves(answer: unknown, path = "answer"): [string, unknown][] {
  if (typeof answer !== "object" || answer === null) return [[path, answer]];
  return Object.entries(answer).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

/** Ours has each leaf of the peer's answer but its sentences, to a part in a billion. */
function expectSame(ours: unknown, theirs: unknown, but: (path: string) => boolean = () => false) {
  const own = new Map(leaves(ours));
  for (const [path, value] of leaves(theirs)) {
    if (path.endsWith(".description") || but(path)) continue;
    const our = own.get(path);
    if (typeof value !== "number") expect(our, path).toBe(value);
    else expect(Math.abs(Number(our) - value), path).toBeLessThanOrEqual(1e-9 * Math.abs(value));
  }
}

test.each(models.flatMap((model) => results.map((result) => ({ ...model, ...result }))))(
  "$model $version per byte and per visit answers as @tgwf/co2 ($results, rating $rating)",
  (asked) => {
    const [ours, theirs] = [new Ours(asked), new Peer(asked)];
    fc.assert(
      fc.property(bytes, (size) => {
        expectSame(ours.perByte(size), theirs.perByte(size));
        expectSame(ours.perVisit(size), theirs.perVisit(size));
        // With green hosting the peer leaves the data centre of its segments as it was.
        const isSegment = (path: string) => asked.version === 4 && /dataCenter|totalOp/.test(path);
        expectSame(ours.perByte(size, true), theirs.perByte(size, true), isSegment);
        expectSame(ours.perVisit(size, true), theirs.perVisit(size, true), isSegment);
      }),
      { numRuns: 50 },
    );
  },
);

test.each(results)("a trace answers as @tgwf/co2 ($results, rating $rating)", (result) => {
  const asked = { model: "swd", version: 4, ...result };
  const [ours, theirs] = [new Ours(asked), new Peer(asked)];
  fc.assert(
    fc.property(bytes, options, (size, given) => {
      expectSame(ours.perByteTrace(size, false, given), theirs.perByteTrace(size, false, given));
      expectSame(ours.perVisitTrace(size, false, given), theirs.perVisitTrace(size, false, given));
    }),
    { numRuns: 50 },
  );
});

test("the segments of a visit are those of a first one in @tgwf/co2, and add up to more than the visit", () => {
  const given = { firstVisitPercentage: 0.75, returnVisitPercentage: 0.25, dataReloadRatio: 0.2 };
  const peer = new Peer({ results: "segment" });
  expect(peer.perVisitTrace(1e9, false, given).co2).toMatchObject({
    totalOperationalCO2e: expect.closeTo(95.836, 9) as number,
    totalEmbodiedCO2e: expect.closeTo(52.364, 9) as number,
    total: expect.closeTo(118.56, 9) as number,
  });
});

test("OneByte answers as @tgwf/co2, which with green hosting also changes the electricity of the network", () => {
  const [ours, theirs] = [new Ours({ model: "1byte" }), new Peer({ model: "1byte" })];
  expectSame(ours.perByte(1e9), theirs.perByte(1e9));
  // 0.488333 kWh of network at 475 g/kWh.
  expect(theirs.perByte(1e9, true)).toBeCloseTo(231.958, 3);
  expectSame(ours.perByte(1e9, true), theirs.perByte(1e9, true));
});
