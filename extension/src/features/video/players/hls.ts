import { hasMethods, readHeights, highestUpTo, type Player } from "./player.ts";

type Level = { height?: number; details?: { live?: boolean } };
type Hls = {
  media: HTMLVideoElement | null;
  levels: Level[];
  autoLevelEnabled: boolean;
  autoLevelCapping: number;
};

export const isHls = (value: unknown): value is Hls =>
  hasMethods(value, "attachMedia", "loadSource") && "autoLevelCapping" in value;

export function hlsPlayer(hls: Hls): Player {
  const before = hls.autoLevelCapping;
  const release = () => {
    hls.autoLevelCapping = before;
  };
  return {
    read: () => ({
      renditionHeightsPx: readHeights(hls.levels),
      isLive: hls.levels.some(({ details }) => details?.live),
      isChosenByHand: !hls.autoLevelEnabled,
    }),
    cap: (heightPx) => {
      const { levels } = hls;
      const highest = highestUpTo(levels, heightPx)?.height;
      hls.autoLevelCapping = levels.findLastIndex(({ height }) => height === highest);
    },
    release,
    yield: release,
  };
}
