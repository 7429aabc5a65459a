import { photoGroupKinds } from "@digital-cleanup/cleaner";
import { fileKinds } from "../../scan/file-kinds.ts";

/** `photos`: the search among them. */
export const kindNames = [
  "duplicates",
  ...photoGroupKinds,
  "blurry",
  "photos",
  ...fileKinds,
] as const;
export type Kind = (typeof kindNames)[number];
