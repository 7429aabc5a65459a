import { fileExtension } from "../path-parts.ts";
import type { SpaceKind } from "./space-kind.ts";

const types: Record<Exclude<SpaceKind, "others">, string> = {
  pictures:
    "jpg jpeg png gif webp heic heif avif tif tiff bmp svg raw dng cr2 cr3 nef arw orf rw2 raf psd",
  videos: "mp4 mov m4v mkv avi webm wmv mpg mpeg mts m2ts 3gp ogv flv vob",
  sounds: "mp3 m4a flac wav ogg oga opus aac wma aiff mid",
  documents:
    "pdf doc docx odt rtf txt md xls xlsx ods csv ppt pptx odp epub eml msg mbox html htm tex pages numbers key",
  archives: "zip 7z rar tar tgz gz bz2 xz zst cab iso dmg",
  programs: "exe msi dll deb rpm apk appimage jar pkg",
};

const kindByExtension = new Map(
  Object.entries(types).flatMap(([kind, extensions]) =>
    extensions.split(" ").map((extension) => [extension, kind as SpaceKind] as const),
  ),
);

export const kindOfFile = (path: string): SpaceKind =>
  kindByExtension.get(fileExtension(path)) ?? "others";

/** Whether a file is of a type that people make or collect, and no part of a program. */
export const isPersonal = (path: string): boolean =>
  !["others", "programs"].includes(kindOfFile(path));
