import { fileKinds } from "../../scan/file-kinds.ts";

/** `photos`: those that are alike. */
export const kindNames = ["duplicates", "photos", "blurry", ...fileKinds] as const;
export type Kind = (typeof kindNames)[number];
