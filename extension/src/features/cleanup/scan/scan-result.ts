import { type FindingReason, leftAloneKinds, spaceKinds } from "@digital-cleanup/cleaner";
import * as z from "zod/mini";
import { countSchema, factsSchema } from "./facts-schema.ts";
import { photoResultSchema } from "../photos/photo-result.ts";
import { fileKinds } from "./file-kinds.ts";

const reasons = [
  "noContent",
  "untouched",
  "installerType",
  "installerName",
  "archiveType",
  "archiveUnpacked",
  "screenshotName",
  "screenshotFolder",
  "partialName",
  "exportName",
  "recordingName",
  "versionName",
  "temporaryName",
  "earlierState",
  "cutShort",
  "zeros",
  "otherType",
] as const satisfies readonly FindingReason[];
const listedSchema = z.object({
  ...factsSchema.shape,
  reason: z.optional(z.enum(reasons)),
  /** What the names of the versions of one document have in common. */
  family: z.exactOptional(z.string()),
});
const sumsSchema = z.array(
  z.object({
    path: z.string(),
    files: countSchema,
    bytes: countSchema,
    byKind: z.partialRecord(z.enum(spaceKinds), countSchema),
    byYear: z.record(z.string(), countSchema),
  }),
);
/** A listed file, with the reason why it is listed. */
export type ListedFile = z.infer<typeof listedSchema>;

export const scanResultSchema = z.object({
  files: countSchema,
  bytes: countSchema,
  groups: z.array(
    z.object({
      bytes: countSchema,
      files: z.array(factsSchema),
      isRemembered: z.exactOptional(z.boolean()),
      isByName: z.exactOptional(z.boolean()),
    }),
  ),
  /** Identical folders. Their copies are in `groups` too. */
  folders: z.array(
    z.object({
      folders: z.array(z.object({ path: z.string(), sample: z.string() })),
      files: countSchema,
      bytes: countSchema,
      emptyFiles: z.array(factsSchema),
    }),
  ),
  /** Copies that are parts of an album, a saved page …, which stays or goes as a whole. */
  units: z.object({
    parts: z.array(z.string()),
    whole: z.array(z.array(z.string())),
    holders: z.array(z.array(z.string())),
  }),
  kinds: z.record(z.enum(fileKinds), z.array(listedSchema)),
  /** Files that may be photos. */
  pictures: z.exactOptional(z.object({ count: countSchema, bytes: countSchema })),
  /** What a look at the photos found. */
  photos: z.exactOptional(photoResultSchema),
  unreadable: z.array(z.string()),
  isComplete: z.boolean(),
  durationMs: z.number(),
  /** With `nameAndSize` nothing was read: the files of a group may differ. */
  comparedBy: z.enum(["content", "nameAndSize"]),
  /** What each folder holds directly. */
  space: sumsSchema,
  leftAlone: z.array(z.object({ path: z.string(), kind: z.enum(leftAloneKinds) })),
  /** Files and folders that are hidden or of a program, and were not scanned. */
  leftOut: countSchema,
  /** What would be left alone, and was compared because the person asked for it: everything in it stays. */
  included: z.array(z.string()),
});
export type ScanResult = z.infer<typeof scanResultSchema>;
