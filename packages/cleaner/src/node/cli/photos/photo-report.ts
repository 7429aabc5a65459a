import * as z from "zod/mini";
import { bestReasonNames } from "../../../photos/groups/choose-best.ts";
import { photoGroupKinds } from "../../../photos/groups/photo-group.ts";

const count = z.int().check(z.gte(0));
const photo = z.strictObject({
  path: z.string(),
  bytes: count,
  widthPixels: count,
  heightPixels: count,
  /** ISO 8601, with the zone if the camera recorded it. */
  takenAt: z.optional(z.string()),
  /** The variance of the Laplacian at 1,000 pixels, to compare photos of one group. */
  sharpness: z.optional(z.number()),
});

/** The object that `cleaner photos --json` prints. The first file of a group is its best. */
export const photoReportSchema = z.strictObject({
  version: z.literal(1),
  folder: z.string(),
  isComplete: z.boolean(),
  durationMs: count,
  photos: count,
  /** Exact copies left out but one. */
  copies: count,
  groups: z.array(
    z.strictObject({
      kind: z.enum(photoGroupKinds),
      reasons: z.array(z.enum(bestReasonNames)),
      files: z.array(photo),
    }),
  ),
  blurry: z.array(z.strictObject({ sign: z.enum(["outOfFocus", "shaken"]), ...photo.shape })),
  /** Photos of which only the embedded picture was compared. */
  byPreview: count,
  /** Photos that cannot be decoded here and have none, by format. */
  notDecoded: z.array(z.strictObject({ format: z.string(), photos: count })),
  tooLarge: z.array(z.string()),
  notPictures: z.array(z.string()),
  unreadable: z.array(z.string()),
  leftOut: count,
  aside: z.optional(
    z.strictObject({
      batch: z.string(),
      moved: z.strictObject({ files: count, bytes: count }),
      /** Chosen files that stayed, with the reason; `lastOfGroup` if all photos of a group were chosen. */
      refused: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
    }),
  ),
});
export type PhotoReport = z.infer<typeof photoReportSchema>;
