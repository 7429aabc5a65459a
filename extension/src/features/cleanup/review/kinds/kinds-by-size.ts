import { type PhotoGroup, photoGroupKinds, sumBytes } from "@digital-cleanup/cleaner";
import type { PhotoResult } from "../../photos/photo-result.ts";
import { totalFreeableBytes } from "../../scan/total-freeable-bytes.ts";
import { fileKinds, type FileKind } from "../../scan/file-kinds.ts";
import type { ScanResult } from "../../scan/scan-result.ts";

/** `photos`: the search among them. */
export type Kind = "duplicates" | PhotoGroup["kind"] | "blurry" | "photos" | FileKind;
/** `count`: of copies, of groups of photos, or of files. */
export type KindSize = { kind: Kind; count: number; bytes: number };

/**
 * Duplicates first, with the bytes that they may free, then photos, and the other kinds that were found, largest first. All photos
 * of a group but one could be set aside.
 */
export function kindsBySize(result: ScanResult, photos?: PhotoResult): [KindSize, ...KindSize[]] {
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
  const grouped = photoGroupKinds.map((kind): KindSize => {
    const own = photos?.groups.filter((group) => group.kind === kind) ?? [];
    return { kind, count: own.length, bytes: sumBytes(own.flatMap(({ files }) => files.slice(1))) };
  });
  const blurry = photos?.blurry ?? [];
  const ofPhotos: KindSize[] = [
    ...grouped,
    { kind: "blurry", count: blurry.length, bytes: sumBytes(blurry) },
    { kind: "photos", ...pictures },
  ];
  return [
    duplicates,
    ...ofPhotos.filter(({ count }) => count > 0),
    ...others.filter(({ count }) => count > 0).toSorted((a, b) => b.bytes - a.bytes),
  ];
}

export const kindHeadingId = (kind: Kind): string => `cleanup-${kind}`;
