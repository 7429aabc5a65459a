import * as fc from "fast-check";
import { expect, test } from "vitest";
import { everyModel, shape } from "../../test/every-model.ts";
import { aiFactors } from "../ai-factors.ts";
import { allFactors } from "../all-factors.ts";
import { dataSetVersion } from "../estimate/data-set-version.ts";
import { addEstimates } from "../estimate/add-estimates.ts";
import { deletionAvoids } from "../models/storage/deletion-avoids.ts";
import { estimateDeviceMaking } from "../models/device/estimate-device.ts";
import { estimateEmail } from "../models/mail/estimate-email.ts";
import { estimatePage } from "../models/page/estimate-page.ts";
import { estimateStorage } from "../models/storage/estimate-storage.ts";
import { estimateWebSearch } from "../models/service/estimate-web-search.ts";
import { keepDeviceLonger } from "../models/device/keep-device-longer.ts";
import { scaleEstimate } from "../estimate/scale-estimate.ts";
import { english } from "./english.ts";
import { explain } from "./explain.ts";
import { french } from "./french.ts";
import { findWorkings } from "./working.ts";
import { modelIds, workings as byModel } from "./workings.ts";

/** With plain spaces, so that the expectations are readable. */
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, " ");

test("every model is explained, and the formula of each part gives its central value", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(shape, (input) => {
      for (const estimate of everyModel(input)) {
        seen.add(estimate.model.id);
        const workings = findWorkings(byModel, estimate);
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

test("a page is explained in English with its numbers", () => {
  const { title, result, formula, assumptions, sources } = explain(
    estimatePage({ bytes: 2_420_000, electricity: "FRA" }),
    english,
  );
  expect(title).toBe("Loading a page, Sustainable Web Design Model 4");
  expect(plain(result)).toBe("Between 0.077 g and 0.25 g of CO₂e, central value 0.15 g.");
  // 0.00242 × 0.081 × 494 = 0.09683; 0.00242 × 0.08 × 46.1 = 0.008925.
  expect(plain(formula[0])).toBe(
    "device, manufacturing: 0.00242 GB × 0.081 kWh/GB × 494 g/kWh = 0.097 g",
  );
  expect(plain(formula[1])).toBe("device, use: 0.00242 GB × 0.08 kWh/GB × 46.1 g/kWh = 0.0089 g");
  expect(formula).toHaveLength(6);
  expect(assumptions).toContain(`Figures of 2020–2023, data set ${dataSetVersion}.`);
  expect(assumptions.map(plain)).toContain(
    "Electricity (device, network, data centre): France, 46.1 g/kWh, from ADEME, Base Empreinte, electricity in France, average consumption mix of 2025, smoothed over 2022–2025 (2022–2025, MIT).",
  );
  expect(sources.map((source) => source.title)).toEqual([
    "Sustainable Web Design Model 4, as computed by @tgwf/co2 0.19.0",
    "ADEME, Base Empreinte, electricity in France, average consumption mix of 2025, smoothed over 2022–2025",
    "ADEME, Impact CO2, digital use: 1 GB downloaded",
    "Sustainable Web Design Model 3, as computed by @tgwf/co2 0.19.0",
  ]);
});

test("each bound says in one line where it comes from, in both languages", () => {
  const page = estimatePage({ bytes: 2_420_000, electricity: "FRA" });
  expect(explain(page, english).bounds.map(plain)).toEqual([
    "Low bound: derived, another model on the same electricity; it counts no device, which is taken in proportion (ADEME, Impact CO2, digital use: 1 GB downloaded, 2022–2025 × Sustainable Web Design Model 4, as computed by @tgwf/co2 0.19.0, 2020–2023).",
    "High bound: derived, another model on the same electricity (Sustainable Web Design Model 3, as computed by @tgwf/co2 0.19.0, 2022).",
  ]);
  const laptop = estimateDeviceMaking({ device: "laptop" });
  expect(explain(laptop, english).bounds.map(plain)[0]).toBe(
    "Low bound: derived, the middle 80% of manufacturers’ sheets (Boavizta, environmental footprint data 2023-02, manufacturers' sheets, 2023, 226 sheets, half of them from 177 to 281 kg).",
  );
  const dock = explain(keepDeviceLonger({ device: "dock", extraYears: 1 }), french);
  expect(dock.bounds.map(plain)[1]).toBe(
    "Borne haute : jugée par nous, ×/⁠÷ 1,6 : une seule étude donne ce chiffre.",
  );
  const deletion = deletionAvoids({ bytes: 1e9, years: 1 }).marginal;
  expect(explain(deletion, english).bounds[0]).toBe("Low bound: derived, no disk is switched off.");
});

test("each electricity is explained with its zone, year, source and licence, in both languages", () => {
  const electricity = { device: "DE", dataCentre: { gramsPerKwh: 50 } } as const;
  const search = { searches: 1, device: "laptop", network: "fixed" } as const;
  const lines = (dictionary: typeof french, options: object) =>
    explain(estimateWebSearch({ ...search, ...options }), dictionary)
      .assumptions.map(plain)
      .filter((line) => line?.includes("g/kWh"));
  expect(lines(english, { electricity })).toEqual([
    "Electricity (device): Germany, 342.1 g/kWh, from Ember, yearly electricity data, as shipped in @tgwf/co2 0.19.0 (2024, CC BY-SA 4.0).",
    "Electricity (data centre): a given value, 50 g/kWh.",
  ]);
  expect(lines(french, { geography: "EU", edition: "ademe-2.1.0" })).toEqual([
    "Électricité (appareil, centre de données) : Union européenne, 410,4 g/kWh, d’après ADEME, publicodes-acv-numerique 2.1.0 (chiffres de NegaOctet) (année non indiquée, MIT).",
  ]);
});

test("a network whose grams per GB no electricity changes says so, in both languages", () => {
  fc.assert(
    fc.property(shape, (input) => {
      const silent = everyModel(input)
        .filter(({ parts }) =>
          parts.some(({ segment, stage }) => segment === "network" && stage === "lifeCycle"),
        )
        .filter(
          (estimate) =>
            !explain(estimate, english)
              .assumptions.join(" ")
              .includes("No intensity of electricity") ||
            !explain(estimate, french)
              .assumptions.join(" ")
              .includes("ne change pas ses grammes par"),
        );
      expect(silent.map(({ model }) => model.id)).toEqual([]);
    }),
    { numRuns: 3 },
  );
});

test("large figures are in kilograms and tonnes", () => {
  const laptops = scaleEstimate(keepDeviceLonger({ device: "laptop", extraYears: 1 }), 100);
  expect(plain(explain(laptops, french).result)).toBe(
    "Entre 2,8 t et 6,8 t de CO₂e, valeur centrale 3,7 t.",
  );
});

test("a page is explained in French with French numbers and units", () => {
  const { title, formula } = explain(
    estimatePage({ bytes: 2_420_000, electricity: "FRA" }),
    french,
  );
  expect(title).toBe("Chargement d’une page, Sustainable Web Design, modèle 4");
  expect(plain(formula[1])).toBe(
    "appareil, utilisation : 0,00242 Go × 0,08 kWh/Go × 46,1 g/kWh = 0,0089 g",
  );
});

test("the explanation of a year of e-mails has their number", () => {
  const mail = estimateEmail({ bytes: 75_000, device: "laptop", network: "fixed" });
  const { formula } = explain(scaleEstimate(mail, 2600), english);
  // 2,600 × 190 s = 0.05278 h × 33.81 g/h.
  expect(plain(formula[0])).toMatch(
    /^device, manufacturing: 2,600 times × 0\.05278 h × 33\.81 g\/h = 4\.6 kg$/,
  );
});

test("a sum explains how ranges combine and each of its terms", () => {
  const page = estimatePage({ bytes: 1e6 });
  const sum = addEstimates([page, estimateStorage({ bytes: 1e9, years: 1 }), page]);
  const { title, terms, assumptions } = explain(sum, french);
  expect(title).toBe("Somme de 3 estimations");
  expect(terms?.map((term) => term.title)).toEqual([
    french.models["sustainable-web-design"].title,
    french.models["ademe-mail-storage"].title,
    french.models["sustainable-web-design"].title,
  ]);
  expect(assumptions[0]).toMatch(/^Les bornes basses/);
});

test("an estimate of another package is an error that names its model", () => {
  const page = estimatePage({ bytes: 1 });
  const foreign = { ...page, model: { id: "ecoindex", version: "1" } };
  expect(() => explain(foreign, english)).toThrow('model.id "ecoindex" has no explanation');
});

test("a change of a third shows in the words of a page", () => {
  const words = (bytes: number) =>
    plain(explain(estimatePage({ bytes, electricity: "FR" }), english).result);
  // 61.3 g a GB.
  expect(words(1_550_000)).toContain("central value 0.095 g");
  expect(words(2_440_000)).toContain("central value 0.15 g");
});

test("every source has a French name, but those whose name is French or a product's", () => {
  const sources = [...allFactors, ...aiFactors].flatMap(({ source, low, high }) => [
    source,
    ...[low, high].flatMap((bound) => {
      if (bound?.origin.kind === "derived") return bound.origin.from.map((from) => from.source);
      return bound?.origin.kind === "published" ? [bound.origin.source] : [];
    }),
  ]);
  const titles = new Set(sources.map(({ title }) => title));
  expect([...titles].filter((title) => french.names[title] === undefined)).toEqual([
    "ADEME 2018, Modélisation et évaluation environnementale de produits de consommation et biens d’équipement",
    "ADEME, Rencontre « Sobriété numérique », Caen, 14 novembre 2024 (présentation, pas en ligne)",
  ]);
});

test("a French explanation names its sources in French", () => {
  const { sources, assumptions, bounds } = explain(
    estimatePage({ bytes: 1, electricity: "FR" }),
    french,
  );
  const text = [...sources.map(({ title }) => title), ...assumptions, ...bounds].join(" ");
  expect(text).toContain("ADEME, Base Empreinte, électricité en France");
  expect(text).not.toMatch(/electricity|estimating|downloaded|average/);
});

test("French has every sentence of English, in French typography", () => {
  for (const id of modelIds) {
    const [fr, en] = [french.models[id], english.models[id]];
    expect(fr.assumptions.length, id).toBe(en.assumptions.length);
    for (const sentence of [fr.title, ...fr.assumptions]) {
      expect(sentence, id).not.toMatch(/'| [;:!?%]/);
    }
  }
});

test("units agree in number in each language, and a figure without electricity mentions none", () => {
  const formula = (years: number, dictionary: typeof french) =>
    plain(explain(estimateStorage({ bytes: 1e9, years }), dictionary).formula[0]);
  expect(formula(1.5, french)).toContain("× 1,5 an ×");
  expect(formula(2, french)).toContain("× 2 ans ×");
  expect(formula(1, english)).toContain("× 1 year ×");
  expect(formula(1.5, english)).toContain("× 1.5 years ×");
  const { assumptions } = explain(keepDeviceLonger({ device: "laptop", extraYears: 1 }), french);
  expect(assumptions).toContain(`Chiffres de 2022–2025, jeu de données ${dataSetVersion}.`);
});
