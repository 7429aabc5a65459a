import { hasMethods, readHeights, highestUpTo, type Player } from "./player.ts";

type Rendition = {
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
  /** Methods of version 5; the last two are those of version 4. */
  getRepresentationsByType?(type: "video"): Rendition[];
  setRepresentationForTypeById?(type: "video", id: string): void;
  setRepresentationForTypeByIndex?(type: "video", index: number): void;
  getBitrateInfoListFor?(type: "video"): Rendition[];
  setQualityFor?(type: "video", index: number): void;
};

const choosers = [
  "setRepresentationForTypeById",
  "setRepresentationForTypeByIndex",
  "setQualityFor",
] as const;

export const isDash = (value: unknown): value is Dash =>
  hasMethods(value, "getVideoElement", "getSettings", "updateSettings", "isDynamic");

export function dashPlayer(dash: Dash): Player {
  const abr = () => dash.getSettings().streaming.abr;
  const before = abr().maxBitrate.video;
  // A limit removes renditions from the list, so the longest list seen is the complete one.
  let all: Rendition[] = [];
  const renditions = () => {
    const listed =
      dash.getRepresentationsByType?.("video") ?? dash.getBitrateInfoListFor?.("video") ?? [];
    if (listed.length > all.length) all = listed;
    return all;
  };
  const setMaxKilobits = (video: number) =>
    dash.updateSettings({ streaming: { abr: { maxBitrate: { video } } } });
  const release = () => setMaxKilobits(before);
  let isOwnCall = false;
  let isChosen = false;
  for (const name of choosers) {
    const choose = dash[name];
    if (!choose) continue;
    // The player finds no rendition above a limit, so the limit is removed before the person's choice is applied.
    dash[name] = (type: "video", which: never) => {
      if (!isOwnCall && type === "video") {
        isChosen = true;
        release();
      }
      return choose.call(dash, type, which);
    };
  }
  return {
    read: () => ({
      renditionHeightsPx: readHeights(renditions()),
      isLive: dash.isDynamic(),
      isChosenByHand: isChosen || !abr().autoSwitchBitrate.video,
    }),
    cap: (heightPx) => {
      const rendition = highestUpTo(renditions(), heightPx);
      if (!rendition) return;
      setMaxKilobits(Math.ceil((rendition.bandwidth ?? rendition.bitrate ?? 0) / 1000));
      // Its own rules switch down only after they measured less bandwidth.
      isOwnCall = true;
      if (rendition.id !== undefined) dash.setRepresentationForTypeById?.("video", rendition.id);
      else if (rendition.qualityIndex !== undefined) {
        dash.setQualityFor?.("video", rendition.qualityIndex);
      }
      isOwnCall = false;
    },
    release,
    yield: release,
  };
}
