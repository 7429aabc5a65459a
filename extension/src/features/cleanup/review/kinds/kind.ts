import { fileKinds } from "../../scan/file-kinds.ts";

/** `photos` and `similarVideos`: those that are alike. */
export const kindNames = ["duplicates", "photos", "blurry", "similarVideos", ...fileKinds] as const;
export type Kind = (typeof kindNames)[number];
