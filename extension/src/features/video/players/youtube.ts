import { can, highestUpTo, type Player } from "./player.ts";

type YouTube = {
  getAvailableQualityLevels(): string[];
  setPlaybackQualityRange(lowest: string, highest: string): void;
};

/** The site's own names. What it may add is not known to us, and left alone. */
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

/** Not tried against the real site: nothing is taken for its player that does not name at least two rungs as we know them. */
export const isYouTube = (value: unknown): value is YouTube =>
  can(value, "getAvailableQualityLevels", "setPlaybackQualityRange") && rungsOf(value).length > 1;

const rungsOf = (player: Pick<YouTube, "getAvailableQualityLevels"> | object) =>
  [(player as YouTube).getAvailableQualityLevels()].flat().flatMap((name) => {
    const height = heights.get(name);
    return height ? [{ name, height }] : [];
  });

export const mediaOfYouTube = (player: YouTube): Element | null =>
  player instanceof Element ? player.querySelector("video") : null;

export function youTubePlayer(player: YouTube): Player {
  return {
    read: () => ({
      rungHeightsPx: rungsOf(player).map(({ height }) => height),
      isLive: false,
      // The site keeps a choice of the person under this name.
      isChosenByHand: localStorage.getItem("yt-player-quality") !== null,
    }),
    cap: (heightPx) => {
      const rung = highestUpTo(rungsOf(player), heightPx);
      if (rung) player.setPlaybackQualityRange("tiny", rung.name);
    },
    release: () => player.setPlaybackQualityRange("tiny", "hd2160"),
  };
}
