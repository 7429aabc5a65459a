import { can, heightsOf, type Player } from "./player.ts";

type Rung = { height?: number; enabled: boolean };
type VideoJs = { el(): Element; qualityLevels(): ArrayLike<Rung>; duration(): number };

export const isVideoJs = (value: unknown): value is VideoJs =>
  can(value, "qualityLevels", "duration", "el");

/** None where it only puts buttons around a player of the browser. */
export const mediaOfVideoJs = (player: VideoJs): Element | null =>
  player.qualityLevels().length > 0 ? player.el().querySelector("video") : null;

export function videoJsPlayer(player: VideoJs): Player {
  const rungs = () => Array.from(player.qualityLevels());
  /** Those that we switched off. */
  const ours = new Set<Rung>();
  const release = () => {
    for (const rung of ours) rung.enabled = true;
    ours.clear();
  };
  return {
    read: () => ({
      rungHeightsPx: heightsOf(rungs()),
      isLive: player.duration() === Infinity,
      isChosenByHand: rungs().some((rung) => rung.enabled === ours.has(rung)),
    }),
    cap: (heightPx) => {
      release();
      for (const rung of rungs()) {
        if (!rung.enabled || (rung.height ?? 0) <= heightPx) continue;
        rung.enabled = false;
        ours.add(rung);
      }
    },
    release,
  };
}
