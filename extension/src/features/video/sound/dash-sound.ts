import { isDash } from "../players/dash.ts";
import { can } from "../players/player.ts";
import type { Place } from "../control/reload-video.ts";
import type { SoundPlayer } from "./sound-player.ts";

type Filter = (rung: { mimeType?: string; height?: number }) => boolean;
type Dash = {
  getVideoElement(): HTMLVideoElement;
  getSource(): unknown;
  getAutoPlay(): boolean;
  setAutoPlay(isAutomatic: boolean): void;
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
  // Of version 5: others may begin the film anew at its start.
  "getRepresentationsByType",
] as const;

export const isDashWithSound = (value: unknown): value is Dash =>
  isDash(value) && can(value, ...methods);

const isNoPicture: Filter = ({ mimeType = "", height = 0 }) =>
  height === 0 && !mimeType.startsWith("video");

export function dashSound(dash: Dash): SoundPlayer {
  let source: unknown;
  const load = ({ seconds, isPaused }: Place) => {
    const isAutomatic = dash.getAutoPlay();
    dash.setAutoPlay(isAutomatic && !isPaused);
    dash.attachSource(source as string, seconds);
    dash.setAutoPlay(isAutomatic);
  };
  return {
    media: () => dash.getVideoElement(),
    address: () => dash.getSource(),
    hasSound: () =>
      typeof dash.getSource() === "string" &&
      !dash.isDynamic() &&
      dash.getTracksFor("audio").length === 1,
    isSound: () => dash.getSource() === source && dash.getTracksFor("video").length === 0,
    loadSound: (place) => {
      source = dash.getSource();
      dash.registerCustomCapabilitiesFilter(isNoPicture);
      // The next film of the page has its picture.
      const stop = () => dash.unregisterCustomCapabilitiesFilter(isNoPicture);
      dash.getVideoElement().addEventListener("loadedmetadata", stop, { once: true });
      load(place);
    },
    loadWhole: (place) => {
      dash.unregisterCustomCapabilitiesFilter(isNoPicture);
      load(place);
    },
  };
}
