import { highestUpTo, isObject, type Player, readProperty } from "./player.ts";

type Quality = { quality: number };
type Plyr = {
  media: HTMLVideoElement & Quality;
  config?: { quality?: { default?: number } };
  elements?: { original?: unknown };
  storage?: { get(key: string): unknown };
};

export function isPlyr(value: unknown): value is Plyr {
  const media = isObject(value) && readProperty(value, "media");
  return isObject(media) && "quality" in media;
}

/** Null if another player loads the video. */
export const mediaOfPlyr = ({ media }: Plyr): Element | null =>
  media.querySelector("source[size]") && media;

export function plyrPlayer(player: Plyr): Player {
  const { media } = player;
  const renditions = () =>
    Array.from(media.querySelectorAll("source"), (source) => ({
      height: Number(source.getAttribute("size")),
    }));
  const before = media.quality;
  let expected = before;
  // Plyr stores the person's last choice and the page's default under the same key.
  const stored = Number(player.storage?.get("quality") ?? 0);
  const wasChosen = stored > 0 && stored !== player.config?.quality?.default;
  // Set on the element, because the player would store it as the person's choice.
  const set = (quality: number) => {
    expected = quality;
    if (media.quality === quality) return;
    media.quality = quality;
    // Plyr keeps a copy of the element for its `destroy`, which would continue loading the first file.
    const original = player.elements?.original;
    if (original instanceof HTMLVideoElement && original.preload !== "none") {
      original.preload = "none";
      original.load();
    }
  };
  return {
    read: () => ({
      renditionHeightsPx: renditions().map(({ height }) => height),
      isLive: false,
      isChosenByHand: wasChosen || media.quality !== expected,
    }),
    cap: (heightPx) => {
      const rendition = highestUpTo(renditions(), heightPx);
      if (rendition) set(rendition.height);
    },
    release: () => set(before),
  };
}
