import { expect, test } from "vitest";
import { estimateStreaming } from "../video/estimate-streaming.ts";
import { meanDevice } from "./mean-device.ts";

test("the shares of the mean device add up to one", () => {
  for (const use of ["text", "video", "call"] as const) {
    expect(meanDevice(use).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  }
});

test("an hour of video on the mean device is mostly that of a television", () => {
  const { parts } = estimateStreaming({
    durationMs: 3_600_000,
    definition: "hd",
    device: "mean",
    network: "fixed",
    edition: "ademe-2.1.0",
  });
  // Making: 0.15 × 33.81 + 0.1 × 30.79 + 0.05 × 29.05 + 0.7 × 38.83 g.
  expect(parts[0]?.carbonGramsCo2e.central).toBeCloseTo(36.78, 1);
  // Power: 0.15 × 1.38 + 0.1 × 1.04 + 0.05 × 0.23 + 0.7 × 3.37 g.
  expect(parts[1]?.carbonGramsCo2e.central).toBeCloseTo(2.68, 1);
});
