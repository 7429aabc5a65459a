import { type FileFacts, sumBytes } from "@digital-cleanup/cleaner";
import type { PhotoResult } from "../../photos/photo-result.ts";
import { totalFreeableBytes } from "../../scan/total-freeable-bytes.ts";
import { fileKinds, isFileKind, kindsOfFiles } from "../../scan/file-kinds.ts";
import type { ScanResult } from "../../scan/scan-result.ts";
import type { Kind } from "./kind.ts";
import type { DoneStep } from "../done-step.ts";

/** `count`: of copies, of photos or videos to compare, or of files. */
export type KindSize = { kind: Kind; count: number; bytes: number };

/**
 * Duplicates first, with the bytes that they may free, then the kinds that are proposed, the largest first, then photos, then the others.
 */
export function kindsBySize(result: ScanResult, photos?: PhotoResult): KindSize[] {
  const { groups, kinds, pictures = { count: 0, bytes: 0 } } = result;
  const duplicates: KindSize = {
    kind: "duplicates",
    count: groups.reduce((sum, { files }) => sum + files.length - 1, 0),
    bytes: totalFreeableBytes(result),
  };
  const others = fileKinds.map((kind): KindSize => {
    const files = kinds[kind];
    return { kind, count: files.length, bytes: sumBytes(files) };
  });
  const blurry = photos?.blurry ?? [];
  const videos = result.videos?.flat() ?? [];
  const ofPhotos: KindSize[] = [
    { kind: "photos", ...pictures },
    { kind: "blurry", count: blurry.length, bytes: sumBytes(blurry) },
    { kind: "similarVideos", count: videos.length, bytes: sumBytes(videos) },
  ];
  const bySize = others.toSorted((a, b) => b.bytes - a.bytes);
  return [
    duplicates,
    ...bySize.filter(isProposed),
    ...ofPhotos,
    ...bySize.filter((each) => !isProposed(each)),
  ].filter(({ count }) => count > 0);
}

/** The files that a kind is about. */
export function filesOfKind(
  result: ScanResult,
  photos: PhotoResult | undefined,
  kind: Kind,
): readonly FileFacts[] {
  if (isFileKind(kind)) return result.kinds[kind];
  if (kind === "duplicates") return result.groups.flatMap(({ files }) => files);
  if (kind === "similarVideos") return result.similarVideos?.groups.flat() ?? [];
  if (kind === "blurry") return photos?.blurry ?? [];
  return (photos?.groups ?? []).flatMap(({ files }) => files);
}

export const kindHeadingId = (kind: Kind): string => `cleanup-${kind}`;

/** Neither files without content, which free nothing, nor those of a kind that is looked at one by one. */
const isProposed = ({ kind, bytes }: Pick<KindSize, "kind" | "bytes">): boolean =>
  isFileKind(kind) && !kindsOfFiles[kind].isOneByOne && bytes > 0;

/**
 * The kinds of a review with what is left of each, in the order of all that was found: a card keeps its place when its kind is done.
 */
export function kindsOfReview(
  found: ScanResult,
  left: ScanResult,
  photos: PhotoResult | undefined,
  done: readonly DoneStep[],
): KindSize[] {
  const leftOf = new Map(kindsBySize(left, photos).map((size) => [size.kind, size]));
  const isShown = ({ kind }: KindSize) =>
    leftOf.has(kind) || done.some((step) => step.kind === kind);
  return kindsBySize(found, found.photos)
    .filter(isShown)
    .map(({ kind }) => leftOf.get(kind) ?? { kind, count: 0, bytes: 0 });
}

/**
 * The next kind worth a look. Photos are one once they were compared and some are alike. Files of which neither size nor age is a reason
 * to delete them are looked at when the person wants to.
 */
export function nextKind(
  kinds: readonly KindSize[],
  photos: PhotoResult | undefined,
  done: readonly DoneStep[],
): Kind | undefined {
  const isWorthALook = ({ kind, bytes }: KindSize) => {
    if (kind === "duplicates") return bytes > 0;
    if (kind === "photos") return photos !== undefined && photos.groups.length > 0;
    return isProposed({ kind, bytes });
  };
  return kinds.find((size) => isWorthALook(size) && !done.some(({ kind }) => kind === size.kind))
    ?.kind;
}

/** What could be set aside of everything found. A file that is in several lists counts once, and one that needs another name does not. */
export function foundBytes(result: ScanResult, photos?: PhotoResult): number {
  const copies = new Set(result.groups.flatMap(({ files }) => files.map(({ path }) => path)));
  const listed = [
    ...fileKinds.flatMap((kind) => (kind === "wrongType" ? [] : result.kinds[kind])),
    ...(photos?.groups ?? []).flatMap(({ files }) => files.slice(1)),
    ...(photos?.blurry ?? []),
    ...(result.similarVideos?.groups ?? []).flatMap((files) => files.slice(1)),
  ];
  const alone = new Map(listed.map((file) => [file.path, file]));
  for (const path of copies) alone.delete(path);
  return totalFreeableBytes(result) + sumBytes([...alone.values()]);
}
