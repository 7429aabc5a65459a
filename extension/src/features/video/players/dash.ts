import { can, heightsOf, highestUpTo, type Player } from "./player.ts";

type Rung = {
  id?: string;
  height?: number;
  bandwidth?: number;
  bitrate?: number;
  qualityIndex?: number;
};
type Dash = {
  getVideoElement(): HTMLVideoElement;
  getSettings(): {
    streaming: {
      abr: { autoSwitchBitrate: { video: boolean }; maxBitrate: { video: number } };
    };
  };
  updateSettings(settings: object): void;
  isDynamic(): boolean;
  /** Of version 5; the other two are those of version 4. */
  getRepresentationsByType?(type: "video"): Rung[];
  setRepresentationForTypeById?(type: "video", id: string): void;
  setRepresentationForTypeByIndex?(type: "video", index: number): void;
  getBitrateInfoListFor?(type: "video"): Rung[];
  setQualityFor?(type: "video", index: number): void;
};

const choosers = [
  "setRepresentationForTypeById",
  "setRepresentationForTypeByIndex",
  "setQualityFor",
] as const;

export const isDash = (value: unknown): value is Dash =>
  can(value, "getVideoElement", "getSettings", "updateSettings", "isDynamic");

export function dashPlayer(dash: Dash): Player {
  const abr = () => dash.getSettings().streaming.abr;
  const before = abr().maxBitrate.video;
  // A limit takes rungs out of what it lists, so the longest list is the one of all.
  let all: Rung[] = [];
  const rungs = () => {
    const listed =
      dash.getRepresentationsByType?.("video") ?? dash.getBitrateInfoListFor?.("video") ?? [];
    if (listed.length > all.length) all = listed;
    return all;
  };
  const setKilobits = (video: number) =>
    dash.updateSettings({ streaming: { abr: { maxBitrate: { video } } } });
  const release = () => setKilobits(before);
  let isOurs = false;
  let isChosen = false;
  for (const name of choosers) {
    const choose = dash[name];
    if (!choose) continue;
    // It finds no rung above a limit, so the limit goes before the choice of a person comes.
    dash[name] = (type: "video", which: never) => {
      if (!isOurs && type === "video") {
        isChosen = true;
        release();
      }
      return choose.call(dash, type, which);
    };
  }
  return {
    read: () => ({
      rungHeightsPx: heightsOf(rungs()),
      isLive: dash.isDynamic(),
      isChosenByHand: isChosen || !abr().autoSwitchBitrate.video,
    }),
    cap: (heightPx) => {
      const rung = highestUpTo(rungs(), heightPx);
      if (!rung) return;
      setKilobits(Math.ceil((rung.bandwidth ?? rung.bitrate ?? 0) / 1000));
      // Its own rules go down only once they have measured a slower line.
      isOurs = true;
      if (rung.id !== undefined) dash.setRepresentationForTypeById?.("video", rung.id);
      else if (rung.qualityIndex !== undefined) dash.setQualityFor?.("video", rung.qualityIndex);
      isOurs = false;
    },
    release,
    letGo: release,
  };
}
