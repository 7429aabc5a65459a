import { expect, test } from "vitest";
import * as all from "./index.ts";

const where = { network: "fixed", geography: "FR", intensityGramsPerKwh: 50 } as const;
const time = { durationMs: 1000, definition: "hd", device: "laptop", ...where } as const;

/**
 * A valid input of each function that takes an object, with every number and word that it accepts.
 */
const validInputs = {
  estimatePage: {
    bytes: 1,
    gridZone: "FRA",
    greenHosting: 0.5,
    firstVisitShare: 0.5,
    returnVisitShare: 0.5,
    dataReloadRatio: 0.5,
  },
  estimatePageOnGrid: {
    bytes: 1,
    greenHosting: 0.5,
    firstVisitShare: 0.5,
    returnVisitShare: 0.5,
    dataReloadRatio: 0.5,
  },
  estimatePageByModels: { bytes: 1, gridZone: "FRA", network: "fixed", geography: "FR" },
  estimatePageVersion3: {
    bytes: 1,
    gridZone: "FRA",
    greenHosting: 0.5,
    firstVisitShare: 0.5,
    returnVisitShare: 0.5,
    dataReloadRatio: 0.5,
  },
  estimateTransferOneByte: { bytes: 1, network: "wifi", device: "laptop", durationMs: 1 },
  estimateFileTransfer: { bytes: 1, recipientNetwork: "mobile", ...where },
  estimateTransferAdeme: { bytes: 1, network: "fixed", geography: "FR" },
  estimateStreaming: time,
  estimateVideoCall: { ...time, places: 2 },
  lowerDefinition: { from: "hd", to: "sd", durationMs: 1000, ...where },
  estimateDeviceTime: { durationMs: 1000, device: "laptop", intensityGramsPerKwh: 50 },
  estimateDevicePower: { durationMs: 1000, device: "laptop", intensityGramsPerKwh: 50 },
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
  estimateAiPrompt: { prompts: 1, model: "gpt-5", outputTokens: 400, gridZone: "FRA" },
  aiPromptResources: { prompts: 1, model: "gpt-5", outputTokens: 400, gridZone: "FRA" },
  estimateStorage: { bytes: 1, years: 1, intensityGramsPerKwh: 50 },
  deletionAvoids: { bytes: 1, years: 1, intensityGramsPerKwh: 50 },
  estimateDevice: { device: "laptop", years: 1, intensityGramsPerKwh: 50 },
  estimateDeviceMaking: { device: "monitor", inches: 27 },
  keepDeviceLonger: { device: "laptop", extraYears: 1, lifetimeYears: 4 },
  repairDevice: { device: "laptop", extraYears: 1, replacedShare: 0.5, lifetimeYears: 4 },
  reuseDevice: { device: "laptop", years: 1, displacedShare: 0.5, lifetimeYears: 4 },
  recycleDevice: { device: "laptop" },
  cleanupBalance: {
    bytes: 1,
    durationMs: 1,
    device: "laptop",
    yearsKept: 1,
    intensityGramsPerKwh: 50,
  },
} as const satisfies Partial<Record<keyof typeof all, Record<string, number | string>>>;

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
  ['"nonsense"', "nonsense"],
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

test.each(Object.keys(validInputs))("%s refuses an unknown option by its name", (name) => {
  const estimate = functions.get(name)!;
  const input = validInputs[name as keyof typeof validInputs];
  // In lower case the zone would silently be the world.
  expect(() => estimate({ ...input, gridzone: "FRA" })).toThrow(/^gridzone is not an option/);
});

test("a page names an invalid intensity of a segment, and a number in place of the segments", () => {
  const page = all.estimatePage as (input: unknown) => unknown;
  for (const wrong of [null, 46.1, "FRA"]) {
    expect(() => page({ bytes: 1, intensityGramsPerKwh: wrong })).toThrow(
      /^intensityGramsPerKwh must be \{ device, network, dataCentre \}/,
    );
  }
  for (const segment of ["device", "network", "dataCentre"]) {
    expect(() => page({ bytes: 1, intensityGramsPerKwh: { [segment]: -1 } })).toThrow(
      `intensityGramsPerKwh.${segment} must be a finite number of at least 0, got -1`,
    );
  }
});

test("a page refuses a number, a name or null as a grid", () => {
  const page = all.estimatePageOnGrid as (input: unknown) => unknown;
  for (const wrong of [null, 46.1, "FRA", {}]) {
    expect(() => page({ bytes: 1, grid: wrong })).toThrow(/^grid.value must be a finite number/);
  }
});

test("every function with an object parameter is tested", () => {
  const others = [
    "addEstimates",
    "collectedDevice",
    "describeOrigin",
    "dictionaryFor",
    "equivalences",
    "explain",
    "gridIntensity",
    "oneByteRange",
    "originsOfEstimate",
    "pageRange",
  ];
  const more = ["pageRating", "rangeOf", "rankSuggestions", "rankingGame", "scaleEstimate"];
  expect([...functions.keys()].toSorted()).toEqual(
    [...Object.keys(validInputs), ...others, ...more].toSorted(),
  );
});
