import { isDash } from "../players/dash.ts";
import { hasMethods } from "../players/player.ts";
import type { Playback } from "../control/reload-video.ts";
import type { SoundPlayer } from "./sound-player.ts";

type Filter = (rendition: { mimeType?: string; height?: number }) => boolean;
type Dash = {
  getVideoElement(): HTMLVideoElement;
  getSource(): unknown;
  getAutoPlay(): boolean;
  setAutoPlay(isAutoPlay: boolean): void;
  getTracksFor(type: "audio" | "video"): unknown[];
  isDynamic(): boolean;
  attachSource(source: string, seconds: number): void;
  registerCustomCapabilitiesFilter(filter: Filter): void;
  unregisterCustomCapabilitiesFilter(filter: Filter): void;
};

const methods = [
  "getSource",
  "getTracksFor",
  "attachSource",
  "setAutoPlay",
  "registerCustomCapabilitiesFilter",
  // Of version 5. Other versions may restart the video from its beginning.
  "getRepresentationsByType",
] as const;

export const isDashWithSound = (value: unknown): value is Dash =>
  isDash(value) && hasMethods(value, ...methods);

const hasNoPicture: Filter = ({ mimeType = "", height = 0 }) =>
  height === 0 && !mimeType.startsWith("video");

export function dashSound(dash: Dash): SoundPlayer {
  let source: unknown;
  const load = ({ seconds, isPaused }: Playback) => {
    const isAutoPlay = dash.getAutoPlay();
    dash.setAutoPlay(isAutoPlay && !isPaused);
    dash.attachSource(source as string, seconds);
    dash.setAutoPlay(isAutoPlay);
  };
  return {
    media: () => dash.getVideoElement(),
    manifestUrl: () => dash.getSource(),
    hasSound: () =>
      typeof dash.getSource() === "string" &&
      !dash.isDynamic() &&
      dash.getTracksFor("audio").length === 1,
    isPlayingSound: () => dash.getSource() === source && dash.getTracksFor("video").length === 0,
    loadSound: (playback) => {
      source = dash.getSource();
      dash.registerCustomCapabilitiesFilter(hasNoPicture);
      // The next video of the page is loaded with its picture.
      const stop = () => dash.unregisterCustomCapabilitiesFilter(hasNoPicture);
      dash.getVideoElement().addEventListener("loadedmetadata", stop, { once: true });
      load(playback);
    },
    loadVideo: (playback) => {
      dash.unregisterCustomCapabilitiesFilter(hasNoPicture);
      load(playback);
    },
  };
}
