export type { FolderPort } from "./folder-port.ts";
export { maxServedRequests, type ServedAnswer, splitAnswers } from "./served-message.ts";
export type { ServedPart, ServedRequest, WalkedEntry } from "./served-request.ts";
export { empty, type EmptyReport } from "./trash/empty.ts";
export { type BatchList, listBatches } from "./trash/list-batches.ts";
export { type Manifest, ManifestError, manifestSchema } from "./trash/manifest.ts";
export { keptCopyProblem } from "./trash/kept-copy.ts";
export type { MoveReport, Refusal } from "./trash/move-report.ts";
export { setAside } from "./trash/set-aside.ts";
export { type FolderReport, setFoldersAside } from "./trash/set-folders-aside.ts";
export { isSafePath, trashFolder } from "./trash/trash-paths.ts";
export { undo } from "./trash/undo.ts";
export { beforeAfterCsv } from "./count/before-after-csv.ts";
export { categoryOf, type FileCategory } from "./count/category.ts";
export { checkManualDeletion, type ManualDeletionCheck } from "./count/check-manual-deletion.ts";
export { type CountedFiles, countDeleted } from "./count/count-deleted.ts";
export {
  type FileEntry,
  type FileFacts,
  type FileState,
  isUnchanged,
  type SeenFile,
  sumBytes,
} from "./file.ts";
export { callRecordings } from "./findings/call-recordings.ts";
export { documentVersions, type VersionFamily } from "./findings/document-versions.ts";
export { oldExports } from "./findings/old-exports.ts";
export { partialDownloads } from "./findings/partial-downloads.ts";
export { type FolderSum, sumFolders } from "./space/folder-sums.ts";
export { spaceIn, type SpaceIn } from "./space/space-in.ts";
export { type SpaceKind, spaceKinds } from "./space/space-kind.ts";
export { archives } from "./findings/archives.ts";
export { biggestFiles } from "./findings/biggest-files.ts";
export { emptyFiles } from "./findings/empty-files.ts";
export { emptyFolders, type FolderFacts } from "./findings/empty-folders.ts";
export {
  createDuplicateFinder,
  type DuplicateFinder,
  type FinderOptions,
  type FinderProgress,
} from "./duplicates/duplicate-finder.ts";
export {
  type FileFingerprint,
  type Fingerprint,
  rememberFingerprints,
} from "./duplicates/fingerprints.ts";
export {
  type DuplicateScan,
  findDuplicates,
  type FindOptions,
  type ScanProgress,
} from "./duplicates/find-duplicates.ts";
export {
  type Finding,
  type FindingKind,
  findingKinds,
  type FindingReason,
} from "./findings/finding.ts";
export { type DuplicateGroup, freeableBytes } from "./duplicates/group.ts";
export { createXxHash, type CreateHasher } from "./duplicates/hash.ts";
export { installers } from "./findings/installers.ts";
export { isProgramFile } from "./findings/program-files.ts";
export { kindOfFile } from "./space/kind-of-file.ts";
export { oldestUntouched } from "./findings/oldest-untouched.ts";
export {
  createLeaveAlone,
  type LeaveAlone,
  type LeaveAloneRules,
  type LeftAlone,
  noRules,
} from "./leave-alone/leave-alone.ts";
export { cloudService, type CloudService, cloudServices } from "./leave-alone/cloud-folder.ts";
export { type LeftAloneKind, leftAloneKinds } from "./leave-alone/left-alone-kind.ts";
export { findUnits } from "./units/find-units.ts";
export {
  groupsToOffer,
  keepUnitsWhole,
  unitCopies,
  type UnitCopies,
} from "./units/keep-units-whole.ts";
export {
  createFolderTest,
  identicalFolders,
  type IdenticalFolders,
} from "./duplicates/identical-folders.ts";
export { keepFoldersWhole, planFolders } from "./plan/keep-folders-whole.ts";
export { sameNameAndSize } from "./duplicates/same-name-and-size.ts";
export { createAdaptiveLimit } from "./adaptive-limit.ts";
export { createLimit, forEachParallel } from "./parallel.ts";
export { fileName, foldersAbove, freeName, isWithin, parentFolder } from "./path-parts.ts";
export { contentFindings, hasCheckedContent } from "./findings/content/content-findings.ts";
export { contentTypes, usualExtension } from "./findings/content/content-type.ts";
export { temporaryFiles } from "./findings/temporary-files.ts";
export { screenshots } from "./findings/screenshots.ts";
export { type KeepReason, keepReasons } from "./plan/keep-reasons.ts";
export { type KeepPolicy, type KeepRule, keepRules } from "./plan/keep-rule.ts";
export { buildPlan, type CleanupPlan, type PlanKind, type PlannedMove } from "./plan/build-plan.ts";
export { type Choice, splitGroup } from "./plan/split-group.ts";
export { type BestReason, bestReasonNames } from "./photos/groups/choose-best.ts";
export type { BlurryPhoto } from "./photos/groups/blurry.ts";
export { groupPhotos, type PhotoGroups } from "./photos/groups/group-photos.ts";
export { type PhotoGroup, photoGroupKinds } from "./photos/groups/photo-group.ts";
export type { FilePart } from "./photos/header/byte-source.ts";
export { isSafeToDecode } from "./photos/header/decode-limit.ts";
export {
  type PhotoFormat,
  type PhotoHeader,
  type TakenAt,
  type Turn,
  uprightSize,
} from "./photos/header/photo-header.ts";
export {
  headerBytes,
  type PhotoHeaderRead,
  readPhotoHeader,
} from "./photos/header/read-photo-header.ts";
export { readHeader } from "./photos/header/read-header.ts";
export { readPreview } from "./photos/header/read-preview.ts";
export { isPhotoPath } from "./photos/is-photo-path.ts";
export {
  judgedPixels,
  type PhotoFeatures,
  photoFeatures,
} from "./photos/features/photo-features.ts";
export type { PhotoPixels } from "./photos/features/photo-pixels.ts";
export { nextPhotoReads, type PhotoRead } from "./photos/next-photo-reads.ts";
export type { Photo } from "./photos/photo.ts";
export { planPhotos } from "./photos/plan-photos.ts";
export { planWithPhotos } from "./photos/plan-with-photos.ts";
export {
  type KnownPhoto,
  lookAtPhotos,
  type LookOptions,
  type PhotoDecoder,
  type PhotoLook,
} from "./photos/look-at-photos.ts";
export type { LookProgress } from "./photos/look-progress.ts";
export { isVideoPath, type TimedVideo, videosOfSameLength } from "./videos/same-length.ts";
export {
  frameTimesMs,
  groupSimilarVideos,
  type LookedVideo,
  type SeenVideo,
  videoFrame,
  type VideoFrame,
} from "./videos/similar-videos.ts";
