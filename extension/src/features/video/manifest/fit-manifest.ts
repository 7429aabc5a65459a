import { dashSizes, fitDash, isDashFilm } from "./dash-manifest.ts";
import type { Fit, Size } from "./target-height.ts";
import { fitHls, hlsSizes, isHlsMaster } from "./hls-manifest.ts";

/** The same text where nothing is to be left out, or where it is not a manifest that we know. */
export function fitManifest(text: string, fit: Fit): string {
  if (isHlsMaster(text)) return fitHls(text, fit);
  return isDashFilm(text) ? fitDash(text, fit) : text;
}

/** Sizes of every picture that a manifest offers. */
export function manifestSizes(text: string): Size[] {
  if (isHlsMaster(text)) return hlsSizes(text);
  return isDashFilm(text) ? dashSizes(text) : [];
}

/** By its address, which may go on after the name. */
export const isManifestAddress = (url: string): boolean => /\.(?:m3u8|mpd)(?=[?#;/]|$)/i.test(url);
