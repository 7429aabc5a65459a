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

/** The format of a picture by its first bytes; `undefined` if it is none. Throws if the file is shorter. */
export function detectFormat(source: ByteSource): PhotoFormat | undefined {
  if (source.u8(0) === 0xff && source.u8(1) === 0xd8 && source.u8(2) === 0xff) return "jpeg";
  const start = source.text(0, 12);
  if (start.startsWith("\u{89}PNG\r\n\u{1a}\n")) return "png";
  if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return "gif";
  if (start.startsWith("BM")) return "bmp";
  if (start.startsWith("RIFF") && start.endsWith("WEBP")) return "webp";
  if (start.startsWith("II*\0") || start.startsWith("MM\0*")) return "tiff";
  if (rawLayout(source)) return "raw";
  if (start.slice(4, 8) !== "ftyp") return undefined;
  const brand = start.slice(8);
  if (heicBrands.test(brand)) return "heic";
  return avifBrands.test(brand) ? "avif" : undefined;
}
