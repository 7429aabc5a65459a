import {
  type ContentScript,
  everyPage,
  setContentScripts,
} from "../../platform/content-scripts.ts";
import { hostPattern } from "../../platform/host-pattern.ts";

/** Observes the videos of every page. */
const videoScripts: ContentScript[] = [
  { id: "habits-video", js: ["/habits-video.js"], runAt: "document_idle" },
];
/** Removes renditions from manifests, in the page's world of the sites that a person chose. */
const fitScripts: ContentScript[] = [
  { id: "video-manifests", js: ["/video-manifests.js"], runAt: "document_start", world: "MAIN" },
];

export const registerVideoScripts = (areWanted: boolean): Promise<void> =>
  setContentScripts(videoScripts, areWanted ? everyPage : []);

export const registerFitScripts = (origins: readonly string[]): Promise<void> =>
  setContentScripts(fitScripts, origins.map(hostPattern));
