import { dashSizes, fitDash, isStaticDash } from "./dash-manifest.ts";
import { fitHls, hlsSizes, isHlsMaster } from "./hls-manifest.ts";
import type { RequiredHeight, Size } from "./target-height.ts";

/** Removes renditions above what is required. Returns the same text if nothing is to be removed or it is no known manifest. */
export function fitManifest(text: string, required: RequiredHeight): string {
  if (isHlsMaster(text)) return fitHls(text, required);
  return isStaticDash(text) ? fitDash(text, required) : text;
}

/** The sizes of all renditions in a manifest. */
export function manifestSizes(text: string): Size[] {
  if (isHlsMaster(text)) return hlsSizes(text);
  return isStaticDash(text) ? dashSizes(text) : [];
}

/** By the extension in the URL, which may be followed by more. */
export const isManifestUrl = (url: string): boolean => /\.(?:m3u8|mpd)(?=[?#;/]|$)/i.test(url);
