export type { FolderPort } from "./aside/folder-port.ts";
export { empty, type EmptyReport } from "./aside/empty.ts";
export { type BatchList, listBatches } from "./aside/list-batches.ts";
export { type Manifest, ManifestError, manifestSchema } from "./aside/manifest.ts";
export type { MoveReport, Refusal } from "./aside/report.ts";
export { setAside } from "./aside/set-aside.ts";
export { type FolderReport, setFoldersAside } from "./aside/set-folders-aside.ts";
export { isSafePath, trashFolder } from "./aside/trash.ts";
export { undo } from "./aside/undo.ts";
export { beforeAfterCsv } from "./before-after-csv.ts";
export { categoryOf, type FileCategory } from "./category.ts";
export { checkByHand, type HandCheck } from "./check-by-hand.ts";
export { type CountedFiles, countDeleted } from "./count-deleted.ts";
export type { FileEntry, FileFacts, FileState, SeenFile } from "./file.ts";
export { archives } from "./find/archives.ts";
export { biggestFiles } from "./find/biggest-files.ts";
export { emptyFiles } from "./find/empty-files.ts";
export { emptyFolders, type FolderFacts } from "./find/empty-folders.ts";
export { type Candidate, type Candidates, createCandidates } from "./find/candidates.ts";
export { type DuplicateScan, findDuplicates, type FindOptions } from "./find/find-duplicates.ts";
export {
  type Finding,
  type FindingKind,
  findingKinds,
  type FindingReason,
} from "./find/finding.ts";
export { type DuplicateGroup, freeableBytes } from "./find/group.ts";
export { createXxHash, type CreateHasher } from "./find/hash.ts";
export { installers } from "./find/installers.ts";
export { isOfPrograms } from "./find/of-programs.ts";
export { oldestUntouched } from "./find/oldest-untouched.ts";
export { forEachParallel } from "./find/parallel.ts";
export type { ScanProgress } from "./find/scan-progress.ts";
export { screenshots } from "./find/screenshots.ts";
export { type KeepPolicy, type KeepRule, keepRules } from "./keep-rule.ts";
export { buildPlan, type CleanupPlan, type PlanKind, type PlannedMove } from "./plan.ts";
export { type Choice, splitGroup } from "./split-group.ts";
