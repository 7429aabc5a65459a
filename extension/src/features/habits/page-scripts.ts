import { browser } from "../../platform/browser.ts";
import { hostPattern } from "../../platform/host-pattern.ts";

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

const everywhere = ["*://*/*"];

/** Measures videos, of every page. */
const videoScripts: Script[] = [
  { id: "habits-video", js: ["/habits-video.js"], runAt: "document_idle" },
];
/** Leaves rungs out of manifests, among the code of pages of the sites that a person chose. */
const fitScripts: Script[] = [
  { id: "video-manifests", js: ["/video-manifests.js"], runAt: "document_start", world: "MAIN" },
];

export const setVideoScripts = (areWanted: boolean): Promise<void> =>
  setScripts(videoScripts, areWanted ? everywhere : []);

export const setFitScripts = (origins: readonly string[]): Promise<void> =>
  setScripts(fitScripts, [...new Set(origins.map(hostPattern))].toSorted());

/** Puts scripts into documents of these addresses from now on. Open pages keep what they have. */
async function setScripts(scripts: readonly Script[], matches: string[]): Promise<void> {
  const ids = scripts.map(({ id }) => id);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  const isDone =
    registered.length === (matches.length > 0 ? scripts.length : 0) &&
    registered.every((script) => script.matches?.toSorted().join(" ") === matches.join(" "));
  if (isDone) return;
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  }
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts(
    scripts.map((script) => ({
      ...script,
      matches,
      allFrames: true,
      persistAcrossSessions: true,
    })),
  );
}
