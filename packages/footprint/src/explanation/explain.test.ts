import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addEstimates } from "../add-estimates.ts";
import { attachmentOrLink } from "../attachment-or-link.ts";
import { deletionAvoids } from "../deletion-avoids.ts";
import { recycleDevice, repairDevice, reuseDevice } from "../device-choices.ts";
import type { Basis, Estimate } from "../estimate.ts";
import { estimateDevice, estimateDeviceMaking } from "../estimate-device.ts";
import { estimateDeviceTime } from "../estimate-device-time.ts";
import { estimateEmail } from "../estimate-email.ts";
import { estimatePage } from "../estimate-page.ts";
import { estimateStorage } from "../estimate-storage.ts";
import { estimateStreaming } from "../estimate-streaming.ts";
import { estimateTransferAdeme } from "../estimate-transfer-ademe.ts";
import { estimateTransferOneByte } from "../estimate-transfer-one-byte.ts";
import { estimateVideoCall } from "../estimate-video-call.ts";
import { estimateWebSearch } from "../estimate-web-search.ts";
import { keepDeviceLonger } from "../keep-device-longer.ts";
import { lowerDefinition } from "../lower-definition.ts";
import { scaleEstimate } from "../scale-estimate.ts";
import { english } from "./english.ts";
import { explain } from "./explain.ts";
import { french } from "./french.ts";
import { modelIds, workingsOf } from "./workings.ts";

/** Zero often, and no number so small that its tenth is not one. */
function zeroOr(min: number, max: number) {
  return fc.oneof(fc.constant(0), fc.double({ min, max, noNaN: true }));
}

/** With plain spaces, so that the expectations can be read. */
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, " ");

const shape = fc.record({
  amount: zeroOr(0.001, 1e12),
  few: fc.integer({ min: 0, max: 50 }),
  share: zeroOr(0.001, 1),
  intensity: zeroOr(0.1, 1200),
  device: fc.constantFrom("smartphone", "tablet", "laptop", "desktop", "tv" as const),
  owned: fc.constantFrom("laptop", "monitor", "printer", "dock", "basicPhone" as const),
  network: fc.constantFrom("fixed", "mobile" as const),
  geography: fc.constantFrom("FR", "EU" as const),
  definition: fc.constantFrom("audio", "sd", "hd", "uhd" as const),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** Estimates of every model from one random input. */
function everyModel({ amount, few, share, intensity, ...words }: Shape): Estimate<Basis>[] {
  const { device, owned, network, geography, definition } = words;
  const grid = { intensityGramsPerKwh: intensity };
  const where = { device, network, geography, ...grid };
  const time = { durationMs: amount, definition, ...where };
  const lower = lowerDefinition({ ...time, from: definition, to: "audio" });
  const file = attachmentOrLink({ bytes: amount, recipients: few, ...where, downloads: few });
  const { average, marginal } = deletionAvoids({ bytes: amount, years: few, ...grid });
  const repair = repairDevice({ device: owned, extraYears: few, replacedShare: share });
  const reuse = reuseDevice({ device: owned, years: few, displacedShare: share });
  return [
    estimatePage({
      bytes: amount,
      greenHosting: share,
      firstVisitShare: share,
      dataReloadRatio: share,
    }),
    estimatePage({ bytes: amount, gridZone: "FR" }),
    estimateTransferOneByte({ bytes: amount }),
    estimateTransferAdeme({ bytes: amount, network, geography }),
    estimateStreaming(time),
    estimateVideoCall({ ...time, places: few }),
    lower.average,
    lower.marginal,
    estimateDeviceTime({ durationMs: amount, device, ...grid }),
    estimateWebSearch({ searches: few, ...where }),
    estimateEmail({ bytes: amount, recipients: few, readShare: share, ...where }),
    scaleEstimate(estimateEmail({ bytes: amount, ...where }), few),
    file.attachment,
    file.link,
    estimateStorage({ bytes: amount, years: few, ...grid }),
    average,
    marginal,
    keepDeviceLonger({ device: owned, extraYears: few }),
    estimateDevice({ device: owned, years: few, ...grid }),
    estimateDeviceMaking({ device: owned }),
    repair.costs,
    reuse.costs,
    reuse.avoids,
    recycleDevice({ device: owned }),
  ];
}

test("every model is explained, and the formula of each part gives its central value", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(shape, (input) => {
      for (const estimate of everyModel(input)) {
        seen.add(estimate.model.id);
        const workings = workingsOf(estimate);
        expect(workings.map(({ segment, stage }) => [segment, stage])).toEqual(
          estimate.parts.map(({ segment, stage }) => [segment, stage]),
        );
        workings.forEach(({ terms }, index) => {
          const grams = terms.reduce(
            (sum, term) => sum + term.reduce((product, { value }) => product * value, 1),
            0,
          );
          const central = estimate.parts[index]?.carbonGramsCo2e.central ?? NaN;
          expect(Math.abs(grams - central)).toBeLessThanOrEqual(1e-9 * Math.abs(central));
        });
      }
    }),
    { numRuns: 100 },
  );
  expect(seen).toEqual(new Set(modelIds));
});

test("of every estimate: low ≤ central ≤ high, and parts add up to the total in each bound", () => {
  fc.assert(
    fc.property(shape, (input) => {
      for (const { carbonGramsCo2e, parts } of everyModel(input)) {
        expect(carbonGramsCo2e.low).toBeLessThanOrEqual(carbonGramsCo2e.central);
        expect(carbonGramsCo2e.central).toBeLessThanOrEqual(carbonGramsCo2e.high);
        for (const bound of ["low", "central", "high"] as const) {
          const sum = parts.reduce((grams, part) => grams + part.carbonGramsCo2e[bound], 0);
          expect(sum).toBeCloseTo(carbonGramsCo2e[bound], 6);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("every estimate has a boundary, a model with its version, a year, a place and linked sources", () => {
  fc.assert(
    fc.property(shape, (input) => {
      for (const { boundary, model, year, geography, sources } of everyModel(input)) {
        expect(boundary.segments).not.toEqual([]);
        expect(boundary.stages).not.toEqual([]);
        expect(model.version).not.toBe("");
        expect(year).toMatch(/^20\d\d/);
        expect(geography).not.toBe("");
        expect(sources.filter(({ url }) => !url.startsWith("https://"))).toEqual([]);
        expect(sources).not.toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});

test("a page explains itself in English with the numbers put in", () => {
  const { title, result, formula, assumptions, sources } = explain(
    estimatePage({ bytes: 2_420_000, gridZone: "FRA" }),
    english,
  );
  expect(title).toBe("Loading a page, Sustainable Web Design Model 4");
  expect(plain(result)).toBe("Between 0.02967 g and 0.7418 g of CO2e, central value 0.1484 g.");
  // 0.00242 × 0.081 × 494 = 0.09683; 0.00242 × 0.08 × 46.1 = 0.008925.
  expect(plain(formula[0])).toBe(
    "device, making: 0.00242 GB × 0.081 kWh/GB × 494 g/kWh = 0.09683 g",
  );
  expect(plain(formula[1])).toBe("device, use: 0.00242 GB × 0.08 kWh/GB × 46.1 g/kWh = 0.008925 g");
  expect(formula).toHaveLength(6);
  expect(assumptions).toContain("Figures of 2020–2023, electricity: FRA.");
  expect(sources.map(({ url }) => new URL(url).hostname)).toEqual([
    "sustainablewebdesign.org",
    "github.com",
  ]);
});

test("the same in French, with French numbers and units", () => {
  const { title, formula } = explain(estimatePage({ bytes: 2_420_000, gridZone: "FRA" }), french);
  expect(title).toBe("Chargement d’une page, Sustainable Web Design, modèle 4");
  expect(plain(formula[1])).toBe(
    "appareil, utilisation : 0,00242 Go × 0,08 kWh/Go × 46,1 g/kWh = 0,008925 g",
  );
});

test("a year of mails says how many", () => {
  const mail = estimateEmail({ bytes: 75_000, device: "laptop", network: "fixed" });
  const { formula } = explain(scaleEstimate(mail, 2600), english);
  // 2,600 × 190 s = 0.05278 h × 33.81 g/h.
  expect(plain(formula[0])).toMatch(
    /^device, making: 2,600 times × 0\.05278 h × 33\.81 g\/h = 4,639 g$/,
  );
});

test("a sum explains how ranges combine and each of its terms", () => {
  const page = estimatePage({ bytes: 1e6 });
  const sum = addEstimates(page, estimateStorage({ bytes: 1e9, years: 1 }), page);
  const { title, terms, assumptions } = explain(sum, french);
  expect(title).toBe("Somme de 3 estimations");
  expect(terms?.map((term) => term.title)).toEqual([
    french.models["sustainable-web-design"].title,
    french.models["ademe-mail-storage"].title,
    french.models["sustainable-web-design"].title,
  ]);
  expect(assumptions[0]).toMatch(/^Les bornes basses/);
});

test("an estimate from elsewhere is an error that names its model", () => {
  const page = estimatePage({ bytes: 1 });
  const foreign = { ...page, model: { id: "ecoindex", version: "1" } };
  expect(() => explain(foreign, english)).toThrow('model.id "ecoindex" has no explanation');
});

test("French has a sentence wherever English has one, in French typography", () => {
  for (const id of modelIds) {
    const [fr, en] = [french.models[id], english.models[id]];
    expect(fr.assumptions.length, id).toBe(en.assumptions.length);
    for (const sentence of [fr.title, ...fr.assumptions]) {
      expect(sentence, id).not.toMatch(/'| [;:!?%]/);
    }
  }
});

test("units agree in number in each language, and a figure without electricity names none", () => {
  const formula = (years: number, dictionary: typeof french) =>
    plain(explain(estimateStorage({ bytes: 1e9, years }), dictionary).formula[0]);
  expect(formula(1.5, french)).toContain("× 1,5 an ×");
  expect(formula(2, french)).toContain("× 2 ans ×");
  expect(formula(1, english)).toContain("× 1 year ×");
  expect(formula(1.5, english)).toContain("× 1.5 years ×");
  const { assumptions } = explain(keepDeviceLonger({ device: "laptop", extraYears: 1 }), french);
  expect(assumptions).toContain("Chiffres de 2022–2025.");
});
