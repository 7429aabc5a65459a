import { bestReasonNames, type PhotoFormat, photoGroupKinds } from "@digital-cleanup/cleaner";
import * as z from "zod/mini";
import { countSchema, factsSchema } from "../scan/facts-schema.ts";

const photoSchema = z.object({
  ...factsSchema.shape,
  /** As seen. */
  widthPixels: countSchema,
  heightPixels: countSchema,
  /** The clock of the camera, as if it were UTC. */
  takenAtMs: z.exactOptional(z.number()),
  sharpness: z.exactOptional(z.number()),
  /** Names the picture in pairs that are not alike. */
  id: z.string(),
});
/** A photo of a group, with what is shown of it. */
export type ListedPhoto = z.infer<typeof photoSchema>;

const formats = [
  "jpeg",
  "png",
  "webp",
  "gif",
  "bmp",
  "heic",
  "avif",
  "tiff",
  "raw",
] as const satisfies readonly PhotoFormat[];

/** What a look at the photos of a folder found. The first photo of a group is its best. */
export const photoResultSchema = z.object({
  groups: z.array(
    z.object({
      kind: z.enum(photoGroupKinds),
      reasons: z.array(z.enum(bestReasonNames)),
      files: z.array(photoSchema),
    }),
  ),
  /** Absent if blurry photos were not looked for. */
  blurry: z.exactOptional(
    z.array(z.object({ ...photoSchema.shape, sign: z.enum(["outOfFocus", "shaken"]) })),
  ),
  photos: countSchema,
  /** Photos of which something was read this time. */
  filesRead: countSchema,
  /** Photos of which only the embedded picture was compared. */
  byPreview: z.exactOptional(countSchema),
  notDecoded: z.array(z.object({ format: z.enum(formats), photos: countSchema })),
  tooLarge: z.array(z.string()),
  notPictures: z.array(z.string()),
  unreadable: z.array(z.string()),
  isComplete: z.boolean(),
});
export type PhotoResult = z.infer<typeof photoResultSchema>;
export type ListedGroup = PhotoResult["groups"][number];
