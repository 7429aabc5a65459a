import { bufferedUntilSeconds } from "./buffered-until-seconds.ts";
import type { SoundRequest } from "./player-protocol.ts";
import { requestPage } from "./request-page.ts";

/** More than twice as long as the script in the page waits for a load. */
const loadTimeoutMs = 25_000;
const checkTimeoutMs = 1500;
/** A player that no variable holds is found when it next dispatches an event, so several checks are needed. */
const maxChecks = 4;
const checkEveryMs = 2000;

/** Sound without picture, until `cap` or `release`. */
export type Sound = {
  /** Undefined until `check` has found out. */
  isAvailable: boolean | undefined;
  check?: () => void;
  /** To be called once a second for as long as sound alone is wanted. */
  keepPlaying: () => Promise<void>;
  /** Whether `source` is a source of this video, which changes when its sound is loaded alone. */
  isSourceOfVideo?: (source: string) => boolean;
};

export type PlayerSound = Sound & { stop(): Promise<void> };

/**
 * The sound of a video that a player loads. Switching to it reloads the video, which discards the buffer. So the video first goes to
 * its lowest rendition, and to sound alone when the old buffer has been played.
 */
export function createPlayerSound(
  element: HTMLVideoElement,
  goToLowest: () => Promise<void>,
): PlayerSound {
  const sources = new Set([element.currentSrc]);
  let pendingLoads = 0;
  let isPlaying = false;
  let startAtSeconds: number | undefined;
  let checking: Promise<void> | undefined;
  const request = async (verb: SoundRequest["verb"], timeoutMs: number) => {
    const response = await requestPage({ verb, source: element.currentSrc }, timeoutMs);
    // The page may have responded in place of the script.
    return typeof response?.result === "boolean" ? response.result : undefined;
  };
  const load = async (verb: "start" | "stop") => {
    pendingLoads += 1;
    const isDone = await request(verb, loadTimeoutMs);
    sources.add(element.currentSrc);
    pendingLoads -= 1;
    return isDone;
  };
  const check = async () => {
    for (let checks = 1; checks <= maxChecks; checks += 1) {
      const result = await request("check", checkTimeoutMs);
      if (result !== undefined) {
        sound.isAvailable = result;
        // The result of a known player may change, so it can be checked again. An unknown player is not searched again.
        checking = undefined;
        return;
      }
      if (checks < maxChecks) await new Promise((resolve) => setTimeout(resolve, checkEveryMs));
    }
    sound.isAvailable = false;
  };
  const sound: PlayerSound = {
    isAvailable: undefined,
    check: () => void (checking ??= check()),
    async keepPlaying() {
      if (startAtSeconds === undefined) {
        await goToLowest();
        startAtSeconds = bufferedUntilSeconds(element);
      }
      if (isPlaying || element.ended || element.currentTime < startAtSeconds) return;
      isPlaying = true;
      if (await load("start")) return;
      sound.isAvailable = false;
      await goToLowest();
    },
    async stop() {
      startAtSeconds = undefined;
      if (!isPlaying) return;
      isPlaying = false;
      await load("stop");
    },
    isSourceOfVideo: (source) => pendingLoads > 0 || sources.has(source),
  };
  return sound;
}
