import { hasMethods, highestUpTo, type Player } from "./player.ts";

type YouTube = {
  getAvailableQualityLevels(): string[];
  setPlaybackQualityRange(lowest: string, highest: string): void;
};

/** The site's names of renditions. Unknown names are ignored. */
const heights = new Map([
  ["tiny", 144],
  ["small", 240],
  ["medium", 360],
  ["large", 480],
  ["hd720", 720],
  ["hd1080", 1080],
  ["hd1440", 1440],
  ["hd2160", 2160],
]);

/** Never tested on the real site, so a player counts only if it names at least two renditions that are known. */
export const isYouTube = (value: unknown): value is YouTube =>
  hasMethods(value, "getAvailableQualityLevels", "setPlaybackQualityRange") &&
  readRenditions(value).length > 1;

const readRenditions = (player: Pick<YouTube, "getAvailableQualityLevels"> | object) =>
  [(player as YouTube).getAvailableQualityLevels()].flat().flatMap((name) => {
    const height = heights.get(name);
    return height ? [{ name, height }] : [];
  });

export const mediaOfYouTube = (player: YouTube): Element | null =>
  player instanceof Element ? player.querySelector("video") : null;

export function youTubePlayer(player: YouTube): Player {
  return {
    read: () => ({
      renditionHeightsPx: readRenditions(player).map(({ height }) => height),
      isLive: false,
      // The site stores the person's choice under this key.
      isChosenByHand: localStorage.getItem("yt-player-quality") !== null,
    }),
    cap: (heightPx) => {
      const rendition = highestUpTo(readRenditions(player), heightPx);
      if (rendition) player.setPlaybackQualityRange("tiny", rendition.name);
    },
    release: () => player.setPlaybackQualityRange("tiny", "hd2160"),
  };
}
