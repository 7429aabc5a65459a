import type { ListedGroup, ListedPhoto, PhotoResult } from "../../photo-result.ts";

/** Photos to compare, the best first, or one photo that is perhaps blurred. */
export type Compared =
  | ListedGroup
  | { files: ListedPhoto[]; sign: NonNullable<PhotoResult["blurry"]>[number]["sign"] };
