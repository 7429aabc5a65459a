import { keptWorkings, makingWorkings } from "../device-workings.ts";
import {
  oneByteWorkings,
  pageWorkings,
  transferOnGridWorkings,
  transferWorkings,
} from "../page-workings.ts";
import { emailWorkings, storageWorkings } from "../storage-workings.ts";
import { videoWorkings } from "../time-workings.ts";
import type { WorkingsByModel } from "../working.ts";

/** Pages, mail, storage, video and devices, as people ask about them most. The other models are in `../workings.ts`. */
export const everydayWorkings = {
  "sustainable-web-design": pageWorkings,
  "one-byte": oneByteWorkings,
  "ademe-transfer": transferWorkings,
  "ademe-transfer-on-grid": transferOnGridWorkings,
  "ademe-streaming": videoWorkings,
  "ademe-email": emailWorkings,
  "ademe-mail-storage": storageWorkings,
  "device-life": keptWorkings,
  "device-making": makingWorkings,
} as const satisfies WorkingsByModel;

export type EverydayModelId = keyof typeof everydayWorkings;
