import { readNativeSources, switchSource } from "./native-sources.ts";
import { parsePlayerState } from "./parse-player-state.ts";
import type { PlayerState } from "./player-protocol.ts";
import { createPlayerSound, type Sound } from "./player-sound.ts";
import { requestPage } from "./request-page.ts";

const timeoutMs = 1500;

/** Controls the quality of one video, through its player or the browser's own sources. */
export type VideoControl = {
  read(): Promise<PlayerState | undefined>;
  /** Limits the height from now on. */
  cap(heightPx: number): Promise<void>;
  /** Restores what was set before `cap`. */
  release(): Promise<void>;
  /** Removes every limit of ours that is in the way of a quality the person chose, and keeps that choice. */
  yield?: () => Promise<void>;
  sound?: Sound;
};

/** Undefined if no known player offers a choice of renditions. */
export async function findVideoControl(
  element: HTMLVideoElement,
): Promise<VideoControl | undefined> {
  const player = createPlayerControl(element);
  const state = await player.read();
  const hasChoice = state !== undefined && state.renditionHeightsPx.length > 1;
  return hasChoice ? player : createNativeControl(element);
}

function createPlayerControl(element: HTMLVideoElement): VideoControl {
  const request = async (verb: "read" | "release" | "yield") => {
    const response = await requestPage({ verb, source: element.currentSrc }, timeoutMs);
    return parsePlayerState(response?.state);
  };
  const cap = async (heightPx: number) =>
    void (await requestPage({ verb: "cap", source: element.currentSrc, heightPx }, timeoutMs));
  const sound = createPlayerSound(element, async () => {
    const heights = (await request("read"))?.renditionHeightsPx ?? [];
    if (heights.length > 0) await cap(Math.min(...heights));
  });
  return {
    read: () => request("read"),
    cap: async (heightPx) => {
      await sound.stop();
      await cap(heightPx);
    },
    release: async () => {
      // Some players apply a limit to what they load next, others forget what was set before a load.
      await request("release");
      await sound.stop();
      await request("release");
    },
    yield: async () => {
      await sound.stop();
      await request("yield");
    },
    sound,
  };
}

function createNativeControl(element: HTMLVideoElement): VideoControl | undefined {
  const sources = readNativeSources(element);
  const pictures = sources
    .filter(({ heightPx }) => heightPx > 0)
    .toSorted((a, b) => a.heightPx - b.heightPx);
  const sound = sources.find(({ heightPx }) => heightPx === 0);
  if (sources.length < 2) return undefined;
  const before = element.currentSrc;
  let expected = before;
  const goTo = async (url: string | undefined) => {
    const isOtherVideo = sources.every((source) => source.url !== element.currentSrc);
    if (url === undefined || url === expected || isOtherVideo) return;
    expected = url;
    await switchSource(element, url);
  };
  return {
    read: async () => ({
      renditionHeightsPx: [...new Set(pictures.map(({ heightPx }) => heightPx))],
      isLive: element.duration === Infinity,
      isChosenByHand: element.currentSrc !== expected,
    }),
    cap: (maxHeightPx) =>
      goTo((pictures.findLast(({ heightPx }) => heightPx <= maxHeightPx) ?? pictures[0])?.url),
    release: () => goTo(before),
    ...(sound && { sound: { isAvailable: true, keepPlaying: () => goTo(sound.url) } }),
  };
}
