import type { FileEntry } from "../../file.ts";
import { latin1, type NamedType } from "./content-type.ts";

type Source = Pick<FileEntry, "bytes" | "read">;

const tailBytes = 4096;
const endOfZip = "PK\u0005\u0006";
const endOfZipBytes = 22;
/** The comment of a ZIP file follows its end record. */
const maxCommentBytes = 0xffff;

const readEnd = async ({ bytes, read }: Source, length: number): Promise<Uint8Array> =>
  read(Math.max(0, bytes - length), bytes);

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

/**
 * Whether a file ends before its end, by a few bytes of it, so that it cannot be opened whole. In doubt it is not: cameras and phones
 * write further data behind a picture. Types that do not tell cheaply are never cut.
 */
export async function isCut(type: NamedType, head: Uint8Array, file: Source): Promise<boolean> {
  switch (type) {
    case "jpeg":
      return isInScan(await readEnd(file, tailBytes));
    case "png":
      return !latin1(await readEnd(file, tailBytes)).includes("IEND");
    case "gif":
      return !/;\0*$|\0;/.test(latin1(await readEnd(file, tailBytes)));
    case "webp":
      return head.length >= 8 && viewOf(head).getUint32(4, true) + 8 > file.bytes;
    case "sevenZip":
      return isSevenZipCut(head, file.bytes);
    case "gzip":
      // A header of 10 bytes and a trailer of 8.
      return file.bytes < 18;
    case "zip":
      return isZipCut(file);
    default:
      return false;
  }
}

/**
 * Whether a JPEG ends within its pixels, in which 0xFF is always followed by 0 or a restart marker. A progressive one has them in
 * several scans, each of which begins with a header and may have tables before it.
 */
function isInScan(tail: Uint8Array): boolean {
  let signs = 0;
  for (let at = 0; at < tail.length - 1; at += 1) {
    if (tail[at] !== 0xff) continue;
    const next = tail[at + 1]!;
    const isInPixels = next === 0 || (next >= 0xd0 && next <= 0xd7);
    const headerBytes = isInPixels ? 0 : scanHeaderBytes(tail, at);
    if (headerBytes === undefined) return false;
    signs += 1;
    at += headerBytes;
  }
  // By chance, other data looks like this once in millions of times.
  return signs >= 4;
}

/** The length of the header of a scan, or of its tables; `undefined` if neither is there. */
function scanHeaderBytes(tail: Uint8Array, at: number): number | undefined {
  const length = tail[at + 2]! * 256 + tail[at + 3]!;
  const isScan = tail[at + 1] === 0xda && length >= 8 && length <= 14;
  const isTable = tail[at + 1] === 0xc4 && length > 2 && length < 500;
  return isScan || isTable ? length : undefined;
}

/** Where the index at the end begins and how long it is stands in the header. */
function isSevenZipCut(head: Uint8Array, fileBytes: number): boolean {
  if (head.length < 32) return true;
  const view = viewOf(head);
  return 32n + view.getBigUint64(12, true) + view.getBigUint64(20, true) > BigInt(fileBytes);
}

async function isZipCut(file: Source): Promise<boolean> {
  // Most have no comment.
  for (const length of [tailBytes, endOfZipBytes + maxCommentBytes]) {
    const tail = await readEnd(file, length);
    const at = latin1InParts(tail).lastIndexOf(endOfZip);
    if (at !== -1 && at + endOfZipBytes <= tail.length)
      return isDirectoryMissing(file, viewOf(tail.subarray(at)), file.bytes - tail.length + at);
    if (file.bytes <= length) break;
  }
  return true;
}

/** Whether the list of the files of a ZIP is not where its end record says. */
async function isDirectoryMissing(file: Source, end: DataView, endAt: number): Promise<boolean> {
  const [disk, entries, directoryBytes] = [
    end.getUint16(4, true),
    end.getUint16(10, true),
    end.getUint32(12, true),
  ];
  // In several parts, empty, or with the larger numbers of ZIP64.
  if (disk !== 0 || entries === 0 || entries === 0xffff || directoryBytes === 0xffff_ffff)
    return false;
  const from = endAt - directoryBytes;
  // A record of ZIP64 may lie between the list and the end.
  const offset = end.getUint32(16, true);
  for (const at of [from, offset]) {
    if (at < 0 || at + 4 > file.bytes) continue;
    if (latin1(await file.read(at, at + 4)) === "PK\u0001\u0002") return false;
  }
  return true;
}

/** As many arguments as a call may have are fewer than the bytes of the longest comment. */
const latin1InParts = (bytes: Uint8Array): string => {
  let text = "";
  for (let from = 0; from < bytes.length; from += tailBytes)
    text += latin1(bytes.subarray(from, from + tailBytes));
  return text;
};
