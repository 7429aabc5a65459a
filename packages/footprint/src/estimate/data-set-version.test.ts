import { expect, test } from "vitest";
import { type Shape, everyModel } from "../../test/every-model.ts";
import { addEstimates } from "./add-estimates.ts";
import { dataSetVersion } from "./data-set-version.ts";
import { scaleEstimate } from "./scale-estimate.ts";
import { gridIntensity } from "../factors/electricity/grid.ts";
import { estimatePage } from "../models/page/estimate-page.ts";
import { estimateStorage } from "../models/storage/estimate-storage.ts";

const year = { bytes: 1e9, years: 1 };

test("an estimate has the version of the data set", () => {
  expect(estimatePage({ bytes: 1 }).dataSet).toBe(dataSetVersion);
});

test("an estimate that was stored keeps its version when it is scaled, and a sum has both", () => {
  const stored = { ...estimateStorage(year), dataSet: "2025-01-01" };
  expect(scaleEstimate(stored, 2).dataSet).toBe("2025-01-01");
  const sum = addEstimates([stored, estimateStorage(year)]);
  expect(sum.dataSet).toBe(`2025-01-01+${dataSetVersion}`);
});

// Figures of the version above. If one changes, so must the version: a stored figure then differs from a new one.
const figures = {
  version: "2026-11-28",
  "storage by default": "50.92",
  FR: 46.1,
  EU: 213.02,
  WORLD: 472.94,
  DE: 342.06,
  "device-power": "0.5323 0.7361 0.7361",
  "device-end-of-life": "2469 3950 6320",
  "device-reuse": "1.131e+4 1.164e+4 7.523e+4",
  "device-transport": "806.3 1290 2064",
  "device-repair": "3.230e+4 3.230e+4 2.215e+5",
  "device-making": "6.460e+4 6.460e+4 4.430e+5",
  "device-whole-life": "8.188e+4 8.444e+4 4.734e+5",
  "device-life": "2.263e+4 2.328e+4 1.505e+5",
  deletion: "0.000 0.000 0.01964",
  "ademe-mail-storage": "0.1124 0.1124 0.5600",
  "ademe-file-sharing": "1.695 1.750 8.568",
  "ademe-email": "2.485 3.698 15.32",
  "ademe-web-search": "0.9251 2.285 7.903",
  "ademe-device-time": "4.120 10.13 35.15",
  "network-power": "0.002918 0.008753 0.08928",
  "ademe-definition-share": "1.198 7.455 15.87",
  "ademe-video-call": "10.74 35.93 103.8",
  ecologits: "0.2628 0.3469 0.4309",
  "ai-prompt-published": "0.001250 0.2270 2.280",
  "ademe-streaming": "5.409 18.08 52.13",
  "ademe-transfer": "0.001452 0.009269 0.01978",
  "ademe-file-transfer": "0.001562 0.009589 0.02052",
  "one-byte": "0.1163 0.2908 0.4962",
  "sustainable-web-design-3": "0.004753 0.1787 0.1787",
  "sustainable-web-design": "0.007129 0.1010 0.2752",
};
const input = {
  amount: 1e6,
  few: 2,
  share: 0.5,
  intensity: 100,
  device: "laptop",
  owned: "monitor",
  network: "fixed",
  geography: "FR",
  definition: "hd",
} as const satisfies Shape;

test("no figure changes without a new version of the data set", () => {
  const grids = ["FR", "EU", "WORLD", "DE"].map((zone) => [zone, gridIntensity(zone).value]);
  // The first estimate of each model: others may be added.
  const all = everyModel(input).toReversed();
  const estimates = all.map(({ model, carbonGramsCo2e: { low, central, high } }) => [
    model.id,
    [low, central, high].map((grams) => grams.toPrecision(4)).join(" "),
  ]);
  const byDefault = [
    "storage by default",
    estimateStorage(year).carbonGramsCo2e.central.toFixed(2),
  ];
  const found = Object.fromEntries([
    ["version", dataSetVersion],
    byDefault,
    ...grids,
    ...estimates,
  ]);
  expect(found).toMatchObject(figures);
});
