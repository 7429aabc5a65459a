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
  version: "2026-12-03",
  "storage by default": "50.92",
  FR: 46.1,
  EU: 213.02,
  WORLD: 472.94,
  DE: 342.06,
  "device-power": "0.5323 0.7361 0.7361",
  "device-end-of-life": "1830 3950 8090",
  "device-reuse": "1.129e+4 1.164e+4 8.899e+4",
  "device-transport": "1290 1290 8.798e+4",
  "device-repair": "3.230e+4 3.230e+4 2.189e+5",
  "device-making": "6.460e+4 6.460e+4 4.379e+5",
  "device-whole-life": "8.172e+4 8.444e+4 5.560e+5",
  "device-life": "2.257e+4 2.328e+4 1.780e+5",
  deletion: "0.000 0.000 0.01964",
  "ademe-mail-storage": "0.008622 0.1124 0.5600",
  "ademe-file-sharing": "0.1697 1.750 8.594",
  "ademe-email": "0.7918 3.698 14.23",
  "ademe-web-search": "0.7320 2.285 6.619",
  "ademe-device-time": "3.233 10.13 29.30",
  "network-power": "0.002918 0.008753 0.02626",
  "ademe-definition-share": "6.187 7.455 22.68",
  "ademe-video-call": "19.52 35.93 106.5",
  ecologits: "0.2628 0.3469 0.4309",
  "ai-prompt-published": "0.001250 0.2270 2.280",
  "ademe-streaming": "9.801 18.08 53.48",
  "ademe-transfer": "0.007786 0.009269 0.02842",
  "ademe-file-transfer": "0.007896 0.009589 0.02916",
  "one-byte": "0.1163 0.2908 0.4962",
  "sustainable-web-design-3": "0.04266 0.1787 0.1787",
  "sustainable-web-design": "0.06676 0.1010 0.2752",
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
