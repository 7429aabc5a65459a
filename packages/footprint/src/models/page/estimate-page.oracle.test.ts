import { co2 } from "@tgwf/co2";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { averageIntensity } from "@tgwf/co2/data";
import { estimatePage } from "./estimate-page.ts";
import { gridIntensity } from "../../factors/electricity/grid.ts";
import { estimateTransferOneByte } from "../transfer/estimate-transfer-one-byte.ts";

const peer = new co2();
const peerBySegment = new co2({ results: "segment" });

// Zero, or a number large enough that none of its parts underflows to zero.
const share = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1, noNaN: true }));
const intensity = fc.double({ min: 1e-3, max: 1000, noNaN: true });
const pageInput = fc
  .record({
    bytes: fc.double({ min: 1, max: 1e12, noNaN: true }),
    greenHosting: share,
    device: intensity,
    network: intensity,
    dataCentre: intensity,
    firstVisitShare: share,
    restShare: share,
    dataReloadRatio: share,
  })
  .map(({ restShare, ...given }) => ({
    ...given,
    returnVisitShare: (1 - given.firstVisitShare) * restShare,
  }));

/** A thousand inputs, the same on every run so that a failure can be found again. */
const inputs = () => fc.sample(pageInput, { numRuns: 1000, seed: 20_261_124 });

function expectClose(ours: number, theirs: number) {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * Math.abs(theirs));
}

test("a page equals that of @tgwf/co2 per byte", () => {
  for (const { bytes } of inputs()) {
    expectClose(estimatePage({ bytes }).carbonGramsCo2e.central, peer.perByte(bytes));
    expectClose(
      estimatePage({ bytes, greenHosting: 1 }).carbonGramsCo2e.central,
      peer.perByte(bytes, true),
    );
  }
});

test("a page with grids and green hosting equals that of @tgwf/co2", () => {
  for (const { bytes, greenHosting, device, network, dataCentre } of inputs()) {
    const ours = estimatePage({
      bytes,
      greenHosting,
      electricity: {
        device: { gramsPerKwh: device },
        network: { gramsPerKwh: network },
        dataCentre: { gramsPerKwh: dataCentre },
      },
    });
    const theirs = peer.perByteTrace(bytes, false, {
      gridIntensity: { device, network, dataCenter: dataCentre },
      greenHostingFactor: greenHosting,
    });
    expectClose(ours.carbonGramsCo2e.central, theirs.co2);
  }
});

test("a page with first and returning visits equals that of @tgwf/co2 per visit", () => {
  for (const input of inputs()) {
    const { bytes, greenHosting, firstVisitShare, returnVisitShare, dataReloadRatio } = input;
    const ours = estimatePage({
      bytes,
      greenHosting,
      firstVisitShare,
      returnVisitShare,
      dataReloadRatio,
    });
    const theirs = peer.perVisitTrace(bytes, false, {
      greenHostingFactor: greenHosting,
      firstVisitPercentage: firstVisitShare,
      returnVisitPercentage: returnVisitShare,
      dataReloadRatio,
    });
    expectClose(ours.carbonGramsCo2e.central, theirs.co2);
  }
});

test("bytes by OneByte equal those of @tgwf/co2", () => {
  const oneByte = new co2({ model: "1byte" });
  for (const { bytes } of inputs()) {
    expectClose(estimateTransferOneByte({ bytes }).carbonGramsCo2e.central, oneByte.perByte(bytes));
  }
});

test("segments add up with green hosting, unlike those of @tgwf/co2", () => {
  const theirs: unknown = peerBySegment.perByte(1e9, true);
  expect(theirs).toMatchObject({ dataCenterOperationalCO2e: 27.17, total: 121.03 });
  const { parts } = estimatePage({ bytes: 1e9, greenHosting: 1 });
  const sum = parts.reduce((grams, part) => grams + part.carbonGramsCo2e.central, 0);
  expect(sum).toBeCloseTo(121.03, 9);
});

test("inputs that @tgwf/co2 accepts silently throw here", () => {
  expect(peer.perByte(NaN)).toBeNaN();
  expect(peer.perByte("1000000")).toBeGreaterThan(0);
  expect(peer.perByte(-5)).toBe(0);
  expect(peer.perByte(1e9, "false")).toBeCloseTo(121.03, 9);
  const ours = estimatePage as (input: { bytes: unknown; greenHosting?: unknown }) => unknown;
  expect(() => ours({ bytes: NaN })).toThrow(RangeError);
  expect(() => ours({ bytes: "1000000" })).toThrow(RangeError);
  expect(() => ours({ bytes: -5 })).toThrow(RangeError);
  expect(() => ours({ bytes: 1, greenHosting: "false" })).toThrow(RangeError);
  expect(() => ours({ bytes: undefined })).toThrow(RangeError);
});

test("less than one byte gives an estimate, while @tgwf/co2 returns 0", () => {
  expect(peerBySegment.perByte(0.5)).toBe(0);
  expect(estimatePage({ bytes: 0.5 }).parts).toHaveLength(6);
});

test("default options print nothing, while @tgwf/co2 warns three times per call", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  peer.perVisitTrace(1e6);
  expect(warn).toHaveBeenCalledTimes(3);
  warn.mockClear();
  estimatePage({ bytes: 1e6 });
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

test("an invalid option is named, while @tgwf/co2 warns about another one", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const warning = (greenHostingFactor: unknown) => {
    warn.mockClear();
    peer.perByteTrace(1e6, false, { greenHostingFactor } as { greenHostingFactor: number });
    return warn.mock.calls.map(([text]: unknown[]) => String(text).split("\n")[0]?.trim());
  };
  expect(warning(2)).toEqual([
    "The returnVisitPercentage option must be a number between 0 and 1. You passed in undefined.",
  ]);
  expect(warning("all")).toEqual([
    "The returnVisitPercentage option must be a number. You passed in a undefined.",
  ]);
  warn.mockRestore();
  const ours = estimatePage as (page: { bytes: number; greenHosting: unknown }) => unknown;
  expect(() => ours({ bytes: 1e6, greenHosting: 2 })).toThrow(
    new RangeError("greenHosting must be a number from 0 to 1, got 2"),
  );
  expect(() => ours({ bytes: 1e6, greenHosting: "all" })).toThrow(
    new RangeError('greenHosting must be a number from 0 to 1, got "all"'),
  );
});

test("a zone that @tgwf/co2 lacks, or has as zero, throws here", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const theirs = (country: string) => {
    const everywhere = { device: { country }, network: { country }, dataCenter: { country } };
    return peer.perByteTrace(1e9, false, { gridIntensity: everywhere }).co2;
  };
  // France by its alpha-2 code is taken as the world, the Central African Republic as free of emissions.
  expect(theirs("FR")).toBeCloseTo(148.2, 9);
  expect(theirs("CAF")).toBeCloseTo(52.364, 9);
  expect(estimatePage({ bytes: 1e9, electricity: "FR" }).carbonGramsCo2e.central).toBeCloseTo(
    61.3074,
    9,
  );
  expect(() => estimatePage({ bytes: 1e9, electricity: "CAF" })).toThrow(
    /^electricity "CAF" is unknown/,
  );
  warn.mockRestore();
});

test("shares of visits above one together throw, while @tgwf/co2 counts one and a half visits", () => {
  const theirs = peer.perVisitTrace(1e9, false, {
    firstVisitPercentage: 1,
    returnVisitPercentage: 0.5,
    dataReloadRatio: 1,
  }).co2;
  // 1.5 × 148.2 g.
  expect(theirs).toBeCloseTo(222.3, 9);
  const tooMuch = { firstVisitShare: 1, returnVisitShare: 0.5, dataReloadRatio: 1 };
  expect(() => estimatePage({ bytes: 1e9, ...tooMuch })).toThrow(/must be at most 1, got 1.5$/);
});

test("OneByte has the geography world, while @tgwf/co2 returns a grid that it did not use", () => {
  const options = { gridIntensity: { device: 50, network: 50, dataCenter: 50 } };
  const theirs: unknown = new co2({ model: "1byte" }).perByteTrace(1e9, false, options);
  expect(theirs).toMatchObject({ variables: { gridIntensity: { network: { value: 50 } } } });
  expect(theirs).toMatchObject({ co2: expect.closeTo(290.813, 2) as number });
  expect(estimateTransferOneByte({ bytes: 1e9 }).geography).toBe("WORLD");
});

test("OneByte has parts, while @tgwf/co2 gives one number when segments are asked for", () => {
  const theirs: unknown = new co2({ model: "1byte", results: "segment" }).perByte(1e9);
  expect(typeof theirs).toBe("number");
  expect(estimateTransferOneByte({ bytes: 1e9 }).parts).toHaveLength(2);
});

test("a grid figure has its source and year, while @tgwf/co2 has plain numbers", () => {
  expect(averageIntensity.data.DEU).toBeTypeOf("number");
  expect(gridIntensity("DEU")).toMatchObject({
    year: "2024",
    source: { licence: "CC BY-SA 4.0" },
  });
});
