import { co2 } from "@tgwf/co2";
import { expect, test, vi } from "vitest";
import { estimatePage } from "./estimate-page.ts";
import { estimateTransferOneByte } from "./estimate-transfer-one-byte.ts";
import { pageRating } from "./page-rating.ts";

const peer = new co2();
const peerBySegment = new co2({ results: "segment" });

/** The same thousand inputs on every run (a linear congruential generator), so that a failure can be found again. */
function inputs() {
  let state = 20_261_124;
  const random = () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
  return Array.from({ length: 1000 }, () => {
    const firstVisitShare = random();
    return {
      bytes: 1 + random() * 10 ** (random() * 12),
      greenHosting: random(),
      device: random() * 1000,
      network: random() * 1000,
      dataCentre: random() * 1000,
      firstVisitShare,
      returnVisitShare: (1 - firstVisitShare) * random(),
      dataReloadRatio: random(),
    };
  });
}

function expectSame(ours: number, theirs: number) {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * Math.abs(theirs));
}

test("a page is what @tgwf/co2 says per byte", () => {
  for (const { bytes } of inputs()) {
    expectSame(estimatePage({ bytes }).carbonGramsCo2e.central, peer.perByte(bytes));
    expectSame(
      estimatePage({ bytes, greenHosting: 1 }).carbonGramsCo2e.central,
      peer.perByte(bytes, true),
    );
  }
});

test("a page with grids and green hosting is what @tgwf/co2 says", () => {
  for (const { bytes, greenHosting, device, network, dataCentre } of inputs()) {
    const ours = estimatePage({
      bytes,
      greenHosting,
      intensityGramsPerKwh: { device, network, dataCentre },
    });
    const theirs = peer.perByteTrace(bytes, false, {
      gridIntensity: { device, network, dataCenter: dataCentre },
      greenHostingFactor: greenHosting,
    });
    expectSame(ours.carbonGramsCo2e.central, theirs.co2);
  }
});

test("a page with first and returning visits is what @tgwf/co2 says per visit", () => {
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
    expectSame(ours.carbonGramsCo2e.central, theirs.co2);
  }
});

test("bytes by OneByte are what @tgwf/co2 says", () => {
  const oneByte = new co2({ model: "1byte" });
  for (const { bytes } of inputs()) {
    expectSame(estimateTransferOneByte({ bytes }).carbonGramsCo2e.central, oneByte.perByte(bytes));
  }
});

test("ratings are those of @tgwf/co2", () => {
  const rated = new co2({ rating: true });
  for (let kilobytes = 1; kilobytes < 4000; kilobytes += 7) {
    const theirs: unknown = rated.perByte(kilobytes * 1000);
    const grams = estimatePage({ bytes: kilobytes * 1000 }).carbonGramsCo2e.central;
    expect(theirs).toMatchObject({ rating: pageRating(grams) });
  }
});

test("segments add up with green hosting, where those of @tgwf/co2 do not", () => {
  const theirs: unknown = peerBySegment.perByte(1e9, true);
  expect(theirs).toMatchObject({ dataCenterOperationalCO2e: 27.17, total: 121.03 });
  const { parts } = estimatePage({ bytes: 1e9, greenHosting: 1 });
  const sum = parts.reduce((grams, part) => grams + part.carbonGramsCo2e.central, 0);
  expect(sum).toBeCloseTo(121.03, 9);
});

test("what @tgwf/co2 lets through is an error here", () => {
  expect(peer.perByte(NaN)).toBeNaN();
  expect(peer.perByte("1000000")).toBeGreaterThan(0);
  expect(peer.perByte(-5)).toBe(0);
  const ours = estimatePage as (input: { bytes: unknown; greenHosting?: unknown }) => unknown;
  expect(() => ours({ bytes: NaN })).toThrow(RangeError);
  expect(() => ours({ bytes: "1000000" })).toThrow(RangeError);
  expect(() => ours({ bytes: -5 })).toThrow(RangeError);
  expect(() => ours({ bytes: 1, greenHosting: "false" })).toThrow(RangeError);
  expect(() => ours({ bytes: undefined })).toThrow(RangeError);
});

test("less than one byte is an estimate like another, not the bare number 0", () => {
  expect(peerBySegment.perByte(0.5)).toBe(0);
  expect(estimatePage({ bytes: 0.5 }).parts).toHaveLength(6);
});

test("default options print nothing, where @tgwf/co2 warns three times a call", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  peer.perVisitTrace(1e6);
  expect(warn).toHaveBeenCalledTimes(3);
  warn.mockClear();
  estimatePage({ bytes: 1e6 });
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

test("a zone @tgwf/co2 does not know, or knows as zero, is no silent figure here", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const theirs = (country: string) => {
    const everywhere = { device: { country }, network: { country }, dataCenter: { country } };
    return peer.perByteTrace(1e9, false, { gridIntensity: everywhere }).co2;
  };
  // France by its alpha-2 code is taken as the world, the Central African Republic as free of emissions.
  expect(theirs("FR")).toBeCloseTo(148.2, 9);
  expect(theirs("CAF")).toBeCloseTo(52.364, 9);
  expect(estimatePage({ bytes: 1e9, gridZone: "FR" }).carbonGramsCo2e.central).toBeCloseTo(
    61.3074,
    9,
  );
  expect(() => estimatePage({ bytes: 1e9, gridZone: "CAF" })).toThrow(/^gridZone "CAF" is unknown/);
  warn.mockRestore();
});
