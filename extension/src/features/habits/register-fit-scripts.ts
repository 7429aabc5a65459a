import { type ContentScript, setContentScripts } from "../../platform/content-scripts.ts";
import { hostPattern } from "../../platform/access/host-pattern.ts";

/** Removes renditions from manifests, in the page's world of the sites that a person chose. */
const fitScripts: ContentScript[] = [
  {
    id: "video-manifests",
    js: ["/video-manifests.js"],
    matchOriginAsFallback: true,
    runAt: "document_start",
    world: "MAIN",
  },
];

export const registerFitScripts = (origins: readonly string[]): Promise<void> =>
  setContentScripts(fitScripts, origins.map(hostPattern));
