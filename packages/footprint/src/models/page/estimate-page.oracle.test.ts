import { co2 } from "@tgwf/co2";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { averageIntensity } from "@tgwf/co2/data";
import { estimatePage } from "./estimate-page.ts";
import { estimateTransferOneByte } from "../transfer/estimate-transfer-one-byte.ts";

const peer = new co2();
const peerBySegment = new co2({ results: "segment" });
const oneByte = new co2({ model: "1byte" });
const oneByteBySegment = new co2({ model: "1byte", results: "segment" });

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

// What our functions do instead is in `invalid-input.test.ts` and in the tests of each model.
describe("what the README says of @tgwf/co2", () => {
  const gramsIn = (country: string) =>
    peer.perByteTrace(1e9, false, {
      gridIntensity: { device: { country }, network: { country }, dataCenter: { country } },
    }).co2;
  const oneAndAHalf = { firstVisitPercentage: 1, returnVisitPercentage: 0.5, dataReloadRatio: 1 };
  let warned: (string | undefined)[];
  beforeEach(() => {
    warned = [];
    vi.spyOn(console, "warn").mockImplementation((text: unknown) => {
      warned.push(String(text).split("\n")[0]?.trim());
    });
  });
  afterEach(() => void vi.restoreAllMocks());

  test.each([
    ["not a number is no error", () => peer.perByte(NaN), NaN],
    ["negative bytes are zero", () => peer.perByte(-5), 0],
    ["a text is a number", () => peer.perByte("1000000") > 0, true],
    ['"false" is green hosting', () => peer.perByte(1e9, "false"), 121.03],
    ["below one byte nothing has segments", () => peerBySegment.perByte(0.5), 0],
    ["a country by two letters is the world", () => gramsIn("FR"), 148.2],
    ["a country without a figure is free of emissions", () => gramsIn("CAF"), 52.364],
    // 1.5 × 148.2 g.
    [
      "one and a half visits are counted",
      () => peer.perVisitTrace(1e9, false, oneAndAHalf).co2,
      222.3,
    ],
    ["a grid has no year and no source", () => typeof averageIntensity.data.DEU, "number"],
    ["OneByte has no segments", () => typeof oneByteBySegment.perByte(1e9), "number"],
  ])("%s", (_what, theirs, expected) => {
    const given: unknown = theirs();
    if (typeof given === "number") expect(given.toFixed(9)).toBe(Number(expected).toFixed(9));
    else expect(given).toBe(expected);
  });

  test("default options warn three times per call", () => {
    peer.perVisitTrace(1e6);
    expect(warned).toHaveLength(3);
    estimatePage({ bytes: 1e6 });
    expect(warned).toHaveLength(3);
  });

  test.each([2, "all"])("green hosting of %s is warned of as another option", (wrong) => {
    peer.perByteTrace(1e6, false, { greenHostingFactor: wrong as number });
    expect(warned).toEqual([expect.stringMatching(/^The returnVisitPercentage option must be/)]);
  });

  test("the trace of OneByte has a grid that was not used", () => {
    const options = { gridIntensity: { device: 50, network: 50, dataCenter: 50 } };
    expect(oneByte.perByteTrace(1e9, false, options)).toMatchObject({
      variables: { gridIntensity: { network: { value: 50 } } },
      co2: expect.closeTo(290.813, 2) as number,
    });
  });
});
