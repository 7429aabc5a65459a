import { can, heightsOf, highestUpTo, type Player } from "./player.ts";

type Rung = { height?: number; bandwidth?: number; bitrate?: number };
type Dash = {
  getVideoElement(): HTMLVideoElement;
  /** Version 5; version 4 has the other. */
  getRepresentationsByType?(type: "video"): Rung[];
  getBitrateInfoListFor?(type: "video"): Rung[];
  getSettings(): {
    streaming: {
      abr: { autoSwitchBitrate: { video: boolean }; maxBitrate: { video: number } };
    };
  };
  updateSettings(settings: object): void;
  isDynamic(): boolean;
};

export const isDash = (value: unknown): value is Dash =>
  can(value, "getVideoElement", "getSettings", "updateSettings", "isDynamic");

export function dashPlayer(dash: Dash): Player {
  const abr = () => dash.getSettings().streaming.abr;
  const before = abr().maxBitrate.video;
  const rungs = () =>
    dash.getRepresentationsByType?.("video") ?? dash.getBitrateInfoListFor?.("video") ?? [];
  const setKilobits = (video: number) =>
    dash.updateSettings({ streaming: { abr: { maxBitrate: { video } } } });
  return {
    read: () => ({
      rungHeightsPx: heightsOf(rungs()),
      isLive: dash.isDynamic(),
      isChosenByHand: !abr().autoSwitchBitrate.video,
    }),
    cap: (heightPx) => {
      const rung = highestUpTo(rungs(), heightPx);
      if (rung) setKilobits(Math.ceil((rung.bandwidth ?? rung.bitrate ?? 0) / 1000));
    },
    release: () => setKilobits(before),
  };
}
