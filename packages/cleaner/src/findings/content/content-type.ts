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

/** What stands where at the beginning of a file, as Latin-1 text. */
const signs: [type: ContentType, at: number, texts: string[]][] = [
  ["jpeg", 0, ["\u{ff}\u{d8}\u{ff}"]],
  ["png", 0, ["\u{89}PNG\r\n\u{1a}\n"]],
  ["gif", 0, ["GIF87a", "GIF89a"]],
  ["webp", 8, ["WEBP"]],
  [
    "heic",
    4,
    ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"].map((brand) => `ftyp${brand}`),
  ],
  ["avif", 4, ["ftypavif", "ftypavis"]],
  ["zip", 0, ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\u0008"]],
  ["gzip", 0, ["\u{1f}\u{8b}\u0008"]],
  ["sevenZip", 0, ["7z\u{bc}\u{af}'\u{1c}"]],
  ["rar", 0, ["Rar!\u{1a}\u0007"]],
  ["pdf", 0, ["%PDF-"]],
];
const page = /^\s*(?:<!doctype html|<html)/i;

export const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The type of a content by its first bytes; `undefined` if it is unknown. */
export const typeOfContent = (beginning: Uint8Array): ContentType | undefined => {
  const text = latin1(beginning.subarray(0, beginningBytes));
  if (page.test(text)) return "html";
  return signs.find(([, at, texts]) => texts.some((each) => text.startsWith(each, at)))?.[0];
};
