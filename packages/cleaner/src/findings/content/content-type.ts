import { fileExtension } from "../../path-parts.ts";

const extensionsOfType = {
  jpeg: "jpg jpeg jpe jfif",
  png: "png",
  gif: "gif",
  webp: "webp",
  heic: "heic heif",
  avif: "avif",
  zip: "zip docx xlsx pptx odt ods odp odg epub",
  gzip: "gz tgz",
  sevenZip: "7z",
  rar: "rar",
  pdf: "pdf",
} as const;
export type NamedType = keyof typeof extensionsOfType;
/** A download that failed is often the page that says so. */
export type ContentType = NamedType | "html";

const typeByExtension = new Map(
  (Object.keys(extensionsOfType) as NamedType[]).flatMap((type) =>
    extensionsOfType[type].split(" ").map((extension) => [extension, type] as const),
  ),
);

/** The type that a file should have by its name; `undefined` if its content is not checked. */
export const typeOfName = (path: string): NamedType | undefined =>
  typeByExtension.get(fileExtension(path));

/** How many bytes at the beginning tell the type. */
export const beginningBytes = 32;

/** At the beginning of a file, as Latin-1 text. */
const starts: [start: RegExp, type: ContentType][] = [
  [/^\u{ff}\u{d8}\u{ff}/u, "jpeg"],
  [/^\u{89}PNG\r\n\u{1a}\n/u, "png"],
  [/^GIF8[79]a/, "gif"],
  [/^RIFF[^]{4}WEBP/, "webp"],
  [/^[^]{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/, "heic"],
  [/^[^]{4}ftypavi[fs]/, "avif"],
  [/^PK(?:\u0003\u0004|\u0005\u0006|\u0007\u0008)/, "zip"],
  [/^\u{1f}\u{8b}\u0008/u, "gzip"],
  [/^7z\u{bc}\u{af}'\u{1c}/u, "sevenZip"],
  [/^Rar!\u{1a}\u0007/u, "rar"],
  [/^%PDF-/, "pdf"],
  [/^\s*(?:<!doctype html|<html)/i, "html"],
];

export const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The type of a content by its first bytes; `undefined` if it is unknown. */
export const typeOfContent = (beginning: Uint8Array): ContentType | undefined => {
  const text = latin1(beginning.subarray(0, beginningBytes));
  return starts.find(([start]) => start.test(text))?.[1];
};
