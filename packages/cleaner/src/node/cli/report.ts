import * as z from "zod/mini";
import { findingKinds } from "../../findings/finding.ts";
import { leftAloneKinds } from "../../leave-alone/left-alone-kind.ts";
import { keepReasonNames } from "../../plan/keep-reasons.ts";
import { manifestProblems } from "../../trash/manifest.ts";

const count = z.int().check(z.gte(0));
const held = z.strictObject({ files: count, bytes: count });
const aside = {
  batch: z.string(),
  moved: held,
  movedFolders: count,
  refused: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
};
const facts = { path: z.string(), bytes: count, modifiedAtMs: z.int() };

/** The object that `--json` prints. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  folder: z.string(),
  isComplete: z.boolean(),
  durationMs: count,
  before: held,
  freeableBytes: count,
  groups: z.array(
    z.strictObject({
      bytes: count,
      kept: z.array(z.string()),
      removed: z.array(z.string()),
      /** Why the kept copies stay. */
      reasons: z.array(z.enum(keepReasonNames)),
    }),
  ),
  /** Folders with the same files, whose copies are in `groups` too. `files` and `bytes` are those of one folder. */
  folders: z.array(
    z.strictObject({
      files: count,
      bytes: count,
      kept: z.array(z.string()),
      removed: z.array(z.string()),
    }),
  ),
  findings: z.array(
    z.strictObject({
      ...facts,
      kind: z.enum(findingKinds),
      reason: z.string(),
      confidence: z.enum(["certain", "likely"]),
      /** With `wrongType`: what the content is. */
      actualType: z.optional(z.string()),
    }),
  ),
  emptyFolders: z.array(z.string()),
  biggest: z.array(z.strictObject(facts)),
  unreadable: z.array(z.string()),
  hardLinks: count,
  /** Pipes, sockets and devices, which are never read. */
  specialFiles: z.array(z.string()),
  leftOut: count,
  /** Copies that stay because they are parts of an album, a saved page … of which not every file has a copy. */
  parts: count,
  /** Folders and files that were left alone as a whole: excluded, or of a program, a library, a backup … */
  leftAlone: z.array(z.strictObject({ path: z.string(), kind: z.enum(leftAloneKinds) })),
  /** With `nameAndSize` nothing was read: the files of a group may differ. */
  comparedBy: z.enum(["content", "nameAndSize"]),
  /** The file that `--save-plan` wrote. */
  plan: z.optional(z.string()),
  aside: z.optional(z.strictObject({ ...aside, after: held })),
});
export type Report = z.infer<typeof reportSchema>;

/** The object that `cleaner apply` prints with `--json`. */
export const applyReportSchema = z.strictObject({
  version: z.literal(1),
  folder: z.string(),
  isComplete: z.boolean(),
  aside: z.strictObject(aside),
});
export type ApplyReport = z.infer<typeof applyReportSchema>;

/** The object that `--undo` and `--empty-trash` print with `--json`. */
export const batchReportSchema = z.strictObject({
  version: z.literal(1),
  folder: z.string(),
  batch: z.string(),
  deed: z.enum(["undone", "emptied"]),
  done: held,
  /** Whether what was deleted counts as measured: not if another program or computer set it aside. */
  isCounted: z.optional(z.boolean()),
  stayed: z.array(z.string()),
  /** Files that were no longer in the trash when they were to be restored. */
  gone: z.array(z.string()),
  /** The subset of `stayed` that has no kept copy left. */
  lastCopies: z.array(z.string()),
});
export type BatchReport = z.infer<typeof batchReportSchema>;

/** The object that `--batches` prints with `--json`. `broken` are invalid manifests. */
export const trashReportSchema = z.strictObject({
  version: z.literal(1),
  folder: z.string(),
  /** The files that are there. `isOwn`: this command set them aside. */
  batches: z.array(
    z.strictObject({ batch: z.string(), day: z.string(), isOwn: z.boolean(), ...held.shape }),
  ),
  broken: z.array(z.strictObject({ file: z.string(), problem: z.enum(manifestProblems) })),
});
export type TrashReport = z.infer<typeof trashReportSchema>;
