import { maxPixels } from "./message-limits.ts";
import type { TimingEntry } from "./messages.ts";

/**
 * Collects the entries of pictures by address, and returns `measure`, which adds to each its pixels: those of the file that an
 * `img` element shows. Reading them lays out nothing. Pictures that style sheets and posters show are not measured, because a
 * page does not expose their size.
 */
export function createPictureMeasure() {
  const entries = new Map<string, TimingEntry>();
  return {
    note(url: string, entry: TimingEntry): void {
      if (entry.initiatorType === "img") entries.set(url, entry);
    },
    measure(): void {
      if (entries.size === 0) return;
      // An element's name can shadow `document.images`.
      for (const picture of Document.prototype.getElementsByTagName.call(document, "img")) {
        const entry = entries.get((picture as HTMLImageElement).currentSrc);
        const pixels = entry && filePixels(picture as HTMLImageElement);
        if (pixels) entry.pixels = Math.min(pixels, maxPixels);
      }
      entries.clear();
    },
  };
}

/** The natural size of a picture chosen from a `srcset` is that of the file divided by its density. */
function filePixels(picture: HTMLImageElement): number {
  const { naturalWidth: width, naturalHeight: height, parentElement: parent } = picture;
  const sources = parent instanceof HTMLPictureElement ? parent.getElementsByTagName("source") : [];
  for (const { srcset } of [picture, ...sources]) {
    if (srcset === "") continue;
    for (const candidate of srcset.split(/,\s+/)) {
      const [address = "", descriptor = "1x"] = candidate.trim().split(/\s+/);
      if (URL.parse(address, document.baseURI)?.href !== picture.currentSrc) continue;
      const value = Number.parseFloat(descriptor);
      const density = descriptor.endsWith("w") ? value / width : value;
      return Math.round(width * height * density * density) || 0;
    }
  }
  return width * height;
}
