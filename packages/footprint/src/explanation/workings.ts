import type { Basis, Estimate, Inputs } from "../estimate/estimate.ts";
import {
  deviceWorkings,
  endOfLifeWorkings,
  keptWorkings,
  makingWorkings,
  repairWorkings,
  transportWorkings,
} from "./device-workings.ts";
import { ecoLogitsWorkings, publishedPromptWorkings } from "./ai-workings.ts";
import {
  oneByteWorkings,
  pageVersion3Workings,
  pageWorkings,
  transferWorkings,
} from "./page-workings.ts";
import {
  deletionWorkings,
  emailWorkings,
  fileSharingWorkings,
  fileTransferWorkings,
  storageWorkings,
} from "./storage-workings.ts";
import {
  definitionShareWorkings,
  deviceTimeWorkings,
  networkPowerWorkings,
  searchWorkings,
  videoWorkings,
} from "./time-workings.ts";
import { type Working, q } from "./working.ts";

const byModel = {
  "sustainable-web-design": pageWorkings,
  "sustainable-web-design-3": pageVersion3Workings,
  "one-byte": oneByteWorkings,
  "ademe-transfer": transferWorkings,
  "ademe-streaming": videoWorkings,
  "ademe-video-call": videoWorkings,
  "ademe-definition-share": definitionShareWorkings,
  "network-power": networkPowerWorkings,
  "ademe-device-time": deviceTimeWorkings,
  "device-power": (inputs: Inputs) => deviceTimeWorkings(inputs).slice(1),
  "ademe-web-search": searchWorkings,
  "ademe-email": emailWorkings,
  "ademe-file-sharing": fileSharingWorkings,
  "ademe-file-transfer": fileTransferWorkings,
  "ademe-mail-storage": storageWorkings,
  deletion: deletionWorkings,
  "device-life": keptWorkings,
  "device-reuse": keptWorkings,
  "device-whole-life": deviceWorkings,
  "device-without-use": deviceWorkings,
  "device-making": makingWorkings,
  "device-repair": repairWorkings,
  "device-transport": transportWorkings,
  "device-end-of-life": endOfLifeWorkings,
  ecologits: ecoLogitsWorkings,
  "ai-prompt-published": publishedPromptWorkings,
} as const satisfies Readonly<Record<string, (inputs: Inputs) => Working[]>>;

/** Every model of this package. */
export type ModelId = keyof typeof byModel;

export const modelIds = Object.keys(byModel) as readonly ModelId[];

/** The model of an estimate. Throws a RangeError for a sum of several models, and for a model of another package. */
export function findModel({ model }: Estimate<Basis>): ModelId {
  if (!Object.hasOwn(byModel, model.id)) {
    throw new RangeError(`model.id ${JSON.stringify(model.id)} has no explanation`);
  }
  return model.id as ModelId;
}

/** The calculation of each part of an estimate, in the order of its parts. */
export function findWorkings(estimate: Estimate<Basis>): readonly Working[] {
  const workings = byModel[findModel(estimate)](estimate.inputs);
  const { times } = estimate;
  if (times === undefined) return workings;
  return workings.map(({ segment, stage, terms }) => ({
    segment,
    stage,
    terms: terms.map((term) => [q(times, "times"), ...term]),
  }));
}
