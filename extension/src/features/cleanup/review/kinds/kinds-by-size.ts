import { totalFreeableBytes } from "../../scan/total-freeable-bytes.ts";
import { fileKinds, type FileKind, type ScanResult } from "../../scan/scan-result.ts";

export type Kind = "duplicates" | FileKind;
export type KindSize = { kind: Kind; count: number; bytes: number };

/** Duplicates first, with the bytes that they may free, then the other kinds that were found, largest first. */
export function kindsBySize({ groups, kinds }: ScanResult): [KindSize, ...KindSize[]] {
  const duplicates: KindSize = {
    kind: "duplicates",
    count: groups.reduce((sum, { files }) => sum + files.length - 1, 0),
    bytes: totalFreeableBytes(groups),
  };
  const others = fileKinds.map((kind): KindSize => {
    const files = kinds[kind];
    return { kind, count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
  return [
    duplicates,
    ...others.filter(({ count }) => count > 0).toSorted((a, b) => b.bytes - a.bytes),
  ];
}

export const kindHeadingId = (kind: Kind): string => `cleanup-${kind}`;
