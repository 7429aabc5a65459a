import { askerOf } from "./request-page.ts";
import { playableToSeconds } from "./buffered-until.ts";
import type { SoundAsk, SoundReply } from "./player-protocol.ts";

/** Twice as long as the script in the page waits for what it loads. */
const loadWaitMs = 25_000;
const findWaitMs = 1500;
/** A player without a name is found when it next speaks. */
const mostFinds = 4;
const findEveryMs = 2000;

const ask = askerOf<SoundReply>("cleanup-sound", "video-sound");

/** Sound without picture, until `cap` or `release`. */
export type Sound = {
  /** Whether it can be had; absent until `find` has found out. */
  isThere: boolean | undefined;
  find?: () => void;
  /** Asked for once a second while it is wanted. */
  play: () => Promise<void>;
  /** Whether the element still shows this film, under an address that it got for its sound. */
  isSame?: (source: string) => boolean;
};

export type PlayerSound = Sound & { leave(): Promise<void> };

/**
 * The sound of a film that a player feeds. It loads the film anew for it, which throws away what is in its buffer: so first the
 * lowest rung, and sound alone once what was there before is played.
 */
export function playerSound(
  element: HTMLVideoElement,
  goToLowest: () => Promise<void>,
): PlayerSound {
  const sources = new Set([element.currentSrc]);
  let loads = 0;
  let isPlaying = false;
  let fromSeconds: number | undefined;
  let search: Promise<void> | undefined;
  const asked = async (verb: SoundAsk["verb"], answerWaitMs: number) => {
    const isSo = (await ask({ verb, source: element.currentSrc }, answerWaitMs))?.isSo;
    // The page may have answered in place of ours.
    return typeof isSo === "boolean" ? isSo : undefined;
  };
  const load = async (verb: "begin" | "leave") => {
    loads += 1;
    const isDone = await asked(verb, loadWaitMs);
    sources.add(element.currentSrc);
    loads -= 1;
    return isDone;
  };
  const look = async () => {
    for (let finds = 1; finds <= mostFinds; finds += 1) {
      const isSo = await asked("find", findWaitMs);
      if (isSo !== undefined) {
        sound.isThere = isSo;
        // A film may have it later, or no longer. Where no player is known, nobody looks again.
        search = undefined;
        return;
      }
      if (finds < mostFinds) await new Promise((resolve) => setTimeout(resolve, findEveryMs));
    }
    sound.isThere = false;
  };
  const sound: PlayerSound = {
    isThere: undefined,
    find: () => void (search ??= look()),
    async play() {
      if (fromSeconds === undefined) {
        await goToLowest();
        fromSeconds = playableToSeconds(element);
      }
      if (isPlaying || element.ended || element.currentTime < fromSeconds) return;
      isPlaying = true;
      if (await load("begin")) return;
      sound.isThere = false;
      await goToLowest();
    },
    async leave() {
      fromSeconds = undefined;
      if (!isPlaying) return;
      isPlaying = false;
      await load("leave");
    },
    isSame: (source) => loads > 0 || sources.has(source),
  };
  return sound;
}
