import type { FindingReason } from "@digital-cleanup/cleaner";
import * as z from "zod/mini";

/** The lists to review apart from duplicates. A file is in at most one list and in no duplicate group. */
export const fileKinds = [
  "biggest",
  "installers",
  "archives",
  "screenshots",
  "oldest",
  "emptyFiles",
] as const;
export type FileKind = (typeof fileKinds)[number];

const count = z.int().check(z.gte(0));
const factsSchema = z.object({ path: z.string(), bytes: count, modifiedAtMs: z.int() });
const reasons = [
  "noContent",
  "untouched",
  "installerType",
  "installerName",
  "archiveType",
  "archiveUnpacked",
  "screenshotName",
  "screenshotFolder",
] as const satisfies readonly FindingReason[];
const listedSchema = z.extend(factsSchema, { reason: z.optional(z.enum(reasons)) });
/** A listed file, with the reason why it is listed. */
export type ListedFile = z.infer<typeof listedSchema>;

export const scanResultSchema = z.object({
  files: count,
  bytes: count,
  groups: z.array(
    z.object({
      bytes: count,
      files: z.array(factsSchema),
      isRemembered: z.exactOptional(z.boolean()),
    }),
  ),
  kinds: z.record(z.enum(fileKinds), z.array(listedSchema)),
  unreadable: z.array(z.string()),
  isComplete: z.boolean(),
  durationMs: z.number(),
});
export type ScanResult = z.infer<typeof scanResultSchema>;
