import { hasMethods, highestUpTo, type Player } from "./player.ts";

type Playlist = {
  attributes?: { RESOLUTION?: { height?: number } };
  disabled?: boolean;
  excludeUntil?: number;
};
type Vhs = {
  selectPlaylist(): Playlist | undefined;
  playlists: { main: { playlists: Playlist[] } };
};
type VideoJs = {
  el(): Element;
  qualityLevels(): ArrayLike<{ enabled: boolean }>;
  duration(): number;
  tech(isSure: true): { vhs?: Vhs } | undefined;
};

export const isVideoJs = (value: unknown): value is VideoJs =>
  hasMethods(value, "qualityLevels", "duration", "el", "tech");

/** Null if Video.js only adds controls to the browser's own player. */
export const mediaOfVideoJs = (player: VideoJs): Element | null =>
  player.tech(true)?.vhs && player.qualityLevels().length > 0
    ? player.el().querySelector("video")
    : null;

const readHeight = ({ attributes }: Playlist): number => attributes?.RESOLUTION?.height ?? 0;

/**
 * Menus enable and disable the quality levels, and the player fails if all of them are disabled for a moment. So the selection among
 * the enabled levels is limited instead, and the levels are left to the person.
 */
export function videoJsPlayer(player: VideoJs): Player {
  const limited = new WeakSet<Vhs>();
  let maxHeightPx = Infinity;
  /** Each video that the player loads has its own `vhs`. */
  const vhs = () => {
    const current = player.tech(true)!.vhs!;
    if (!limited.has(current)) limit(current);
    return current;
  };
  const isChosen = () => Array.from(player.qualityLevels()).some(({ enabled }) => !enabled);
  const limit = (one: Vhs) => {
    limited.add(one);
    const select = one.selectPlaylist;
    one.selectPlaylist = function selectPlaylist(this: unknown) {
      const selected = select.call(this as Vhs);
      if (!selected || readHeight(selected) <= maxHeightPx || isChosen()) return selected;
      const usable = one.playlists.main.playlists
        .filter(({ disabled, excludeUntil }) => !disabled && !((excludeUntil ?? 0) > Date.now()))
        .map((list) => ({ list, height: readHeight(list) }));
      return highestUpTo(usable, maxHeightPx)?.list ?? selected;
    };
  };
  const release = () => {
    maxHeightPx = Infinity;
  };
  return {
    read: () => ({
      renditionHeightsPx: vhs().playlists.main.playlists.map(readHeight),
      isLive: player.duration() === Infinity,
      isChosenByHand: isChosen(),
    }),
    cap: (heightPx) => {
      maxHeightPx = heightPx;
    },
    release,
    yield: release,
  };
}
