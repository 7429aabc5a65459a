import { fileExtension } from "../path-parts.ts";

const extensions = new Set("mp4 m4v mov avi mkv webm wmv flv mpg mpeg mts m2ts 3gp ogv".split(" "));

/** Whether a file has the extension of a video. */
export const isVideoPath = (path: string): boolean => extensions.has(fileExtension(path));
