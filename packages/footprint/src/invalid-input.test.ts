import { expect, test } from "vitest";
import * as main from "./index.ts";
import * as ai from "./ai.ts";

const all = { ...main, ...ai };

const where = {
  network: "fixed",
  geography: "FR",
  electricity: "FR",
  edition: "ademe-2.1.0",
} as const;
const time = { durationMs: 1000, definition: "hd", device: "laptop", ...where } as const;

/**
 * A valid input of each function that takes an object, with every number and word that it accepts.
 */
const validInputs = {
  estimatePage: {
    bytes: 1,
    electricity: "FRA",
    greenHosting: 0.5,
    firstVisitShare: 0.5,
    returnVisitShare: 0.5,
    dataReloadRatio: 0.5,
  },
  estimatePageOnGrid: {
    bytes: 1,
    electricity: { gramsPerKwh: 50 },
    greenHosting: 0.5,
    firstVisitShare: 0.5,
    returnVisitShare: 0.5,
    dataReloadRatio: 0.5,
  },
  estimatePageEcoIndex: { bytes: 1, domElements: 1, requests: 1 },
  estimatePageByModels: { bytes: 1, electricity: "FRA", network: "fixed", geography: "FR" },
  estimatePageVersion3: {
    bytes: 1,
    electricity: "FRA",
    greenHosting: 0.5,
    firstVisitShare: 0.5,
    returnVisitShare: 0.5,
    dataReloadRatio: 0.5,
  },
  estimateTransferOneByte: {
    bytes: 1,
    greenHosting: 0.5,
    network: "wifi",
    device: "laptop",
    durationMs: 1,
  },
  estimateFileTransfer: { bytes: 1, recipientNetwork: "mobile", ...where },
  estimateTransferAdeme: { bytes: 1, network: "fixed", geography: "FR" },
  estimateStreaming: time,
  estimateVideoCall: { ...time, places: 2 },
  lowerDefinition: { from: "hd", to: "sd", durationMs: 1000, ...where },
  estimateDeviceTime: {
    durationMs: 1000,
    device: "laptop",
    lifetimeYears: 4,
    hoursPerDay: 2,
    electricity: "FR",
    edition: "ademe-2.1.0",
  },
  estimateDevicePower: {
    durationMs: 1000,
    device: "laptop",
    electricity: "FR",
    edition: "ademe-2.1.0",
  },
  estimateEmail: {
    bytes: 1,
    recipients: 1,
    device: "laptop",
    yearsKept: 1,
    readShare: 1,
    writingMs: 1,
    readingMs: 1,
    recipientNetwork: "mobile",
    ...where,
  },
  estimateUnreadEmail: {
    recipientNetwork: "mobile",
    bytes: 1,
    recipients: 1,
    yearsKept: 1,
    ...where,
  },
  attachmentOrLink: {
    bytes: 1,
    recipients: 1,
    mailYearsKept: 1,
    linkYearsKept: 1,
    downloads: 1,
    recipientNetwork: "mobile",
    ...where,
  },
  estimateWebSearch: { searches: 1, device: "laptop", ...where },
  estimateAiPrompt: { prompts: 1 },
  estimateAiAnswer: { prompts: 1, model: "gpt-5", outputTokens: 400, electricity: "FRA" },
  aiAnswerResources: { prompts: 1, model: "gpt-5", outputTokens: 400, electricity: "FRA" },
  estimateStorage: { bytes: 1, years: 1, electricity: "FR", edition: "ademe-2.1.0" },
  deletionAvoids: { bytes: 1, years: 1, electricity: "FR", edition: "ademe-2.1.0" },
  estimateDevice: {
    device: "laptop",
    years: 1,
    hoursPerDay: 2,
    electricity: "FR",
    edition: "ademe-2.1.0",
  },
  estimateDeviceMaking: { device: "monitor", inches: 27 },
  estimateDigitalYear: { internetHoursPerDay: 1, devices: { tv: 1 }, renewed: "often" },
  keepDeviceLonger: { device: "laptop", extraYears: 1, lifetimeYears: 4 },
  repairDevice: { device: "laptop", extraYears: 1, replacedShare: 0.5, lifetimeYears: 4 },
  reuseDevice: { device: "laptop", years: 1, displacedShare: 0.5, lifetimeYears: 4 },
  recycleDevice: { device: "laptop" },
  cleanupBalance: {
    bytes: 1,
    durationMs: 1,
    device: "laptop",
    yearsKept: 1,
    electricity: "FR",
    edition: "ademe-2.1.0",
  },
} as const satisfies Partial<Record<keyof typeof all, Record<string, number | string | object>>>;

const functions = new Map(
  Object.entries(all).flatMap(([name, value]) =>
    typeof value === "function" ? [[name, value as (input: unknown) => unknown]] : [],
  ),
);

/** The values as an error prints them, and the values themselves. */
const wrongs: [shown: string, wrong: unknown][] = [
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["-1", -1],
  ['"1000000"', "1000000"],
  // An inherited name is no allowed word.
  ['"toString"', "toString"],
  ["true", true],
  ["null", null],
  ["[object Object]", {}],
];

const fields = Object.entries(validInputs).flatMap(([name, input]) =>
  Object.keys(input).map((field) => ({ name: name as keyof typeof validInputs, field })),
);

test.each(fields)("$name names an invalid $field and its value", ({ name, field }) => {
  const estimate = functions.get(name)!;
  const input: Record<string, unknown> = validInputs[name];
  expect(() => estimate(input)).not.toThrow();
  for (const [shown, wrong] of wrongs) {
    let thrown: unknown;
    try {
      estimate({ ...input, [field]: wrong });
    } catch (error) {
      thrown = error;
    }
    expect(thrown, shown).toBeInstanceOf(RangeError);
    expect((thrown as RangeError).message).toContain(field);
    expect((thrown as RangeError).message).toContain(shown);
  }
});

test.each(Object.keys(validInputs))("%s refuses options that are not an object", (name) => {
  const estimate = functions.get(name)!;
  for (const wrong of [undefined, null, "FR"]) {
    expect(() => estimate(wrong)).toThrow(/^options must be an object, got /);
  }
});

test.each(Object.keys(validInputs))("%s refuses an unknown option by its name", (name) => {
  const estimate = functions.get(name)!;
  const input = validInputs[name as keyof typeof validInputs];
  // In lower case the zone would silently be the world.
  expect(() => estimate({ ...input, gridzone: "FRA" })).toThrow(/^gridzone is not an option/);
});

test("an invalid electricity of a segment is named with its value, and so is a segment that the model lacks", () => {
  const page = all.estimatePage as (input: unknown) => unknown;
  for (const segment of ["device", "network", "dataCentre"]) {
    for (const wrong of [null, 46.1]) {
      expect(() => page({ bytes: 1, electricity: { [segment]: wrong } })).toThrow(
        `electricity.${segment} must be a zone, a factor in g CO2e/kWh or { gramsPerKwh }, got ${wrong}`,
      );
    }
    expect(() => page({ bytes: 1, electricity: { [segment]: { gramsPerKwh: -1 } } })).toThrow(
      `electricity.${segment}.gramsPerKwh must be a finite number of at least 0, got -1`,
    );
  }
  const storage = all.estimateStorage as (input: unknown) => unknown;
  expect(() => storage({ bytes: 1, years: 1, electricity: { device: "FR" } })).toThrow(
    "electricity.device is not an option; the options are dataCentre",
  );
});

test("every function with an object parameter is tested", () => {
  const others = [
    "addEstimates",
    "collectedDevice",
    "describeOrigin",
    "dictionaryFor",
    "equivalences",
    "explain",
    "gridGramsPerKwh",
    "gridIntensity",
    "oneByteRange",
    "originsOfEstimate",
    "pagePlace",
    "pageRange",
    "pageRangeOnGrid",
  ];
  const more = ["pageRating", "rangeOf", "rankSuggestions", "scaleEstimate"];
  expect([...functions.keys()].toSorted()).toEqual(
    [...Object.keys(validInputs), ...others, ...more].toSorted(),
  );
});
