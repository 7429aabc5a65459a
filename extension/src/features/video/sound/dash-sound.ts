import { isDash } from "../players/dash.ts";
import { can } from "../players/player.ts";
import type { SoundPlayer } from "./sound-player.ts";

type Filter = (rung: { mimeType?: string; height?: number }) => boolean;
type Dash = {
  getVideoElement(): HTMLVideoElement;
  getSource(): unknown;
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
  return {
    media: () => dash.getVideoElement(),
    hasSound: () =>
      typeof dash.getSource() === "string" &&
      !dash.isDynamic() &&
      dash.getTracksFor("audio").length === 1,
    isSound: () => dash.getSource() === source && dash.getTracksFor("video").length === 0,
    loadSound: (seconds) => {
      source = dash.getSource();
      dash.registerCustomCapabilitiesFilter(isNoPicture);
      // The next film of the page has its picture.
      const stop = () => dash.unregisterCustomCapabilitiesFilter(isNoPicture);
      dash.getVideoElement().addEventListener("loadedmetadata", stop, { once: true });
      dash.attachSource(source as string, seconds);
    },
    loadWhole: (seconds) => {
      dash.unregisterCustomCapabilitiesFilter(isNoPicture);
      dash.attachSource(source as string, seconds);
    },
  };
}
