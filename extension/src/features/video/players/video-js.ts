import { can, highestUpTo, type Player } from "./player.ts";

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
  can(value, "qualityLevels", "duration", "el", "tech");

/** None where it only puts buttons around a player of the browser. */
export const mediaOfVideoJs = (player: VideoJs): Element | null =>
  player.tech(true)?.vhs && player.qualityLevels().length > 0
    ? player.el().querySelector("video")
    : null;

const heightOf = ({ attributes }: Playlist): number => attributes?.RESOLUTION?.height ?? 0;

/**
 * Its list of levels is what menus switch on and off, and it goes astray when all of them are off for a moment. So the choice
 * among those that are on is limited, and the list is left to the person.
 */
export function videoJsPlayer(player: VideoJs): Player {
  const limited = new WeakSet<Vhs>();
  let limitPx = Infinity;
  /** Each film that the player loads has one of its own. */
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
      if (!selected || heightOf(selected) <= limitPx || isChosen()) return selected;
      const usable = one.playlists.main.playlists
        .filter(({ disabled, excludeUntil }) => !disabled && !((excludeUntil ?? 0) > Date.now()))
        .map((list) => ({ list, height: heightOf(list) }));
      return highestUpTo(usable, limitPx)?.list ?? selected;
    };
  };
  const release = () => {
    limitPx = Infinity;
  };
  return {
    read: () => ({
      rungHeightsPx: vhs().playlists.main.playlists.map(heightOf),
      isLive: player.duration() === Infinity,
      isChosenByHand: isChosen(),
    }),
    cap: (heightPx) => {
      limitPx = heightPx;
    },
    release,
    letGo: release,
  };
}
