import { fileName } from "@digital-cleanup/cleaner";

export type Media = "picture" | "video" | "audio" | "document";

/**
 * The types that the browser shows by itself. None of them can run a script: a document opened from this page has its origin, so
 * HTML and SVG are left out.
 */
const types: Record<string, { type: string; media: Media }> = {
  jpg: { type: "image/jpeg", media: "picture" },
  jpeg: { type: "image/jpeg", media: "picture" },
  png: { type: "image/png", media: "picture" },
  webp: { type: "image/webp", media: "picture" },
  gif: { type: "image/gif", media: "picture" },
  avif: { type: "image/avif", media: "picture" },
  bmp: { type: "image/bmp", media: "picture" },
  mp4: { type: "video/mp4", media: "video" },
  m4v: { type: "video/mp4", media: "video" },
  mov: { type: "video/mp4", media: "video" },
  webm: { type: "video/webm", media: "video" },
  mp3: { type: "audio/mpeg", media: "audio" },
  m4a: { type: "audio/mp4", media: "audio" },
  ogg: { type: "audio/ogg", media: "audio" },
  wav: { type: "audio/wav", media: "audio" },
  flac: { type: "audio/flac", media: "audio" },
  pdf: { type: "application/pdf", media: "document" },
};

/** The type of a file that the browser can show safely, by its name; `undefined` for every other file. */
export function mediaType(path: string): { type: string; media: Media } | undefined {
  const name = fileName(path);
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(types, extension) ? types[extension] : undefined;
}

/** Whether a small picture of the file can be shown. */
export const hasThumbnail = (path: string): boolean => {
  const media = mediaType(path)?.media;
  return media === "picture" || media === "video";
};
