import { fileName } from "@digital-cleanup/cleaner";

/**
 * The types that the browser shows by itself. None of them can run a script: a document opened from this page has its origin, so
 * HTML and SVG are left out.
 */
const types: Record<string, string> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  avif: "image/avif",
  bmp: "image/bmp",
  mp4: "video/mp4",
  m4v: "video/mp4",
  mov: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  wav: "audio/wav",
  flac: "audio/flac",
  pdf: "application/pdf",
};

/** The type of a file that the browser can show safely, by its name; `undefined` for every other file. */
export function mediaType(path: string): string | undefined {
  const name = fileName(path);
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(types, extension) ? types[extension] : undefined;
}

export const isVideo = (path: string): boolean => mediaType(path)?.startsWith("video/") === true;

/** Whether a small picture of the file can be shown. */
export const hasThumbnail = (path: string): boolean =>
  isVideo(path) || mediaType(path)?.startsWith("image/") === true;

/** The file with the type of its name, whatever its content: the browser shows a page that is named like a picture as a broken picture. */
export const withMediaType = (file: File, path: string): Blob =>
  file.slice(0, file.size, mediaType(path));
