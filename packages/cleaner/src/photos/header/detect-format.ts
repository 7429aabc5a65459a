import type { ByteSource } from "./byte-source.ts";
import type { PhotoFormat } from "./photo-header.ts";

const heicBrands = /^(?:hei[cxms]|hev[cx]|mif1|msf1)$/;
const avifBrands = /^avi[fs]$/;
/** Olympus and Panasonic mark their raw files with their own number instead of 42. */
const rawMarks = new Set(["IIRO", "IIRS", "MMOR", "IIU\0"]);

/** How a raw file is laid out: as a TIFF, or in the ways of Fujifilm and of newer cameras of Canon. */
export function rawLayout(source: ByteSource): "tiff" | "raf" | "cr3" | undefined {
  const start = source.text(0, 12);
  if (start === "FUJIFILMCCD-") return "raf";
  if (start.endsWith("ftypcrx ")) return "cr3";
  return rawMarks.has(start.slice(0, 4)) ? "tiff" : undefined;
}

const starts: [start: string, format: PhotoFormat][] = [
  ["\u{ff}\u{d8}\u{ff}", "jpeg"],
  ["\u{89}PNG\r\n\u{1a}\n", "png"],
  ["GIF87a", "gif"],
  ["GIF89a", "gif"],
  ["BM", "bmp"],
  ["II*\0", "tiff"],
  ["MM\0*", "tiff"],
];

/** The format of a picture by its first bytes; `undefined` if it is none. Throws if the file is shorter. */
export function detectFormat(source: ByteSource): PhotoFormat | undefined {
  const first = source.text(0, 12);
  const known = starts.find(([start]) => first.startsWith(start));
  if (known) return known[1];
  if (first.startsWith("RIFF") && first.endsWith("WEBP")) return "webp";
  if (rawLayout(source)) return "raw";
  if (first.slice(4, 8) !== "ftyp") return undefined;
  const brand = first.slice(8);
  if (heicBrands.test(brand)) return "heic";
  return avifBrands.test(brand) ? "avif" : undefined;
}
