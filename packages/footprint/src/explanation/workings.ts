import type { Inputs } from "../estimate/estimate.ts";
import {
  deviceWorkings,
  endOfLifeWorkings,
  keptWorkings,
  repairWorkings,
  transportWorkings,
} from "./device-workings.ts";
import { ecoLogitsWorkings, publishedPromptWorkings } from "./ai-workings.ts";
import { everydayWorkings } from "./everyday/workings.ts";
import { pageVersion3Workings } from "./page-workings.ts";
import { deletionWorkings, fileSharingWorkings, fileTransferWorkings } from "./storage-workings.ts";
import {
  definitionShareWorkings,
  deviceTimeWorkings,
  networkPowerWorkings,
  searchWorkings,
  videoWorkings,
} from "./time-workings.ts";
import type { WorkingsByModel } from "./working.ts";

/** How each model of this package is calculated. */
export const workings = {
  ...everydayWorkings,
  "sustainable-web-design-3": pageVersion3Workings,
  "ademe-video-call": videoWorkings,
  "ademe-definition-share": definitionShareWorkings,
  "network-power": networkPowerWorkings,
  "ademe-device-time": deviceTimeWorkings,
  "device-power": (inputs: Inputs) => deviceTimeWorkings(inputs).slice(1),
  "ademe-web-search": searchWorkings,
  "ademe-file-sharing": fileSharingWorkings,
  "ademe-file-transfer": fileTransferWorkings,
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
