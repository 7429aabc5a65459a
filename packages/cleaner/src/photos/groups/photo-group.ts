import type { SeenFile } from "../../file.ts";
import type { BestReason } from "./choose-best.ts";

export const photoGroupKinds = ["samePicture", "burst"] as const;

/**
 * Photos that are alike, the best first. `samePicture`: one shot, smaller, compressed again, turned, cropped a little or brighter.
 * `burst`: shots of one scene within seconds. `reasons`: what makes the first the best. A group proposes nothing: similar
 * photos are not copies, and a person chooses.
 */
export type PhotoGroup = {
  kind: (typeof photoGroupKinds)[number];
  files: SeenFile[];
  reasons: BestReason[];
};
