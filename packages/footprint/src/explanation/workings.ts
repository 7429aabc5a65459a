import type { Inputs } from "../estimate/estimate.ts";
import {
  deviceWorkings,
  endOfLifeWorkings,
  keptWorkings,
  repairWorkings,
  transportWorkings,
} from "./device-workings.ts";
import { everydayWorkings } from "./everyday/workings.ts";
import { ecoIndexWorkings, pageVersion3Workings } from "./page-workings.ts";
import { digitalYearWorkings } from "./person-workings.ts";
import { deletionWorkings, fileSharingWorkings, fileTransferWorkings } from "./storage-workings.ts";
import {
  definitionShareWorkings,
  deviceTimeWorkings,
  networkPowerWorkings,
  searchWorkings,
  videoWorkings,
} from "./time-workings.ts";
import { q, readInput, type Working, type WorkingsByModel, work } from "./working.ts";

function ecoLogitsWorkings(inputs: Inputs): Working[] {
  const tokens = q(readInput(inputs, "tokens"), "token");
  return [
    work("dataCentre", "making", [tokens, q(readInput(inputs, "makingGramsPerToken"), "g/token")]),
    work("dataCentre", "use", [
      tokens,
      q(readInput(inputs, "whPerToken") / 1000, "kWh/token"),
      q(readInput(inputs, "dataCentreIntensity"), "g/kWh"),
    ]),
  ];
}

const publishedPromptWorkings = (inputs: Inputs): Working[] => [
  work("dataCentre", "lifeCycle", [
    q(readInput(inputs, "prompts"), "prompt"),
    q(readInput(inputs, "whPerPrompt") / 1000, "kWh/prompt"),
    q(readInput(inputs, "dataCentreIntensity"), "g/kWh"),
  ]),
];

/** How each model of this package is calculated. */
export const workings = {
  ...everydayWorkings,
  "sustainable-web-design-3": pageVersion3Workings,
  "eco-index": ecoIndexWorkings,
  "ademe-video-call": videoWorkings,
  "ademe-definition-share": definitionShareWorkings,
  "network-power": networkPowerWorkings,
  "ademe-device-time": deviceTimeWorkings,
  "device-power": (inputs: Inputs) => deviceTimeWorkings(inputs).slice(1),
  "ademe-web-search": searchWorkings,
  "ademe-file-sharing": fileSharingWorkings,
  "ademe-file-transfer": fileTransferWorkings,
  "nos-gestes-climat": digitalYearWorkings,
  deletion: deletionWorkings,
  "device-reuse": keptWorkings,
  "device-whole-life": deviceWorkings,
  "device-without-use": deviceWorkings,
  "device-repair": repairWorkings,
  "device-transport": transportWorkings,
  "device-end-of-life": endOfLifeWorkings,
  ecologits: ecoLogitsWorkings,
  "ai-prompt-published": publishedPromptWorkings,
} as const satisfies WorkingsByModel;

/** Every model of this package. */
export type ModelId = keyof typeof workings;

export const modelIds = Object.keys(workings) as readonly ModelId[];
