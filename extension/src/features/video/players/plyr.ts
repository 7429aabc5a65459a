import { highestUpTo, isObject, type Player } from "./player.ts";

type Quality = { quality: number };
type Plyr = {
  media: HTMLVideoElement & Quality;
  config?: { quality?: { default?: number } };
  elements?: { original?: unknown };
  storage?: { get(key: string): unknown };
};

export const isPlyr = (value: unknown): value is Plyr =>
  isObject(value) && "media" in value && isObject(value.media) && "quality" in value.media;

/** None where another player feeds it. */
export const mediaOfPlyr = ({ media }: Plyr): Element | null =>
  media.querySelector("source[size]") && media;

export function plyrPlayer(player: Plyr): Player {
  const { media } = player;
  const rungs = () =>
    Array.from(media.querySelectorAll("source"), (source) => ({
      height: Number(source.getAttribute("size")),
    }));
  const before = media.quality;
  let expected = before;
  // The player keeps what a person chose on another day, and the page's own choice in the same place.
  const kept = Number(player.storage?.get("quality") ?? 0);
  const wasChosen = kept > 0 && kept !== player.config?.quality?.default;
  // Of the element, not of the player: the player would remember it as the choice of the person.
  const set = (quality: number) => {
    expected = quality;
    if (media.quality === quality) return;
    media.quality = quality;
    // It keeps a copy of the element for its end, which would go on loading the first file.
    const original = player.elements?.original;
    if (original instanceof HTMLVideoElement && original.preload !== "none") {
      original.preload = "none";
      original.load();
    }
  };
  return {
    read: () => ({
      rungHeightsPx: rungs().map(({ height }) => height),
      isLive: false,
      isChosenByHand: wasChosen || media.quality !== expected,
    }),
    cap: (heightPx) => {
      const rung = highestUpTo(rungs(), heightPx);
      if (rung) set(rung.height);
    },
    release: () => set(before),
  };
}
