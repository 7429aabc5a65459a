import { askerOf } from "./ask-page.ts";
import { bufferedTo } from "./buffered-to.ts";
import type { Sound } from "./control.ts";
import type { SoundAsk, SoundReply } from "./protocol.ts";

/** Twice as long as the script in the page waits for what it loads. */
const waitMs = 25_000;
/** A player without a name is found when it next speaks. */
const mostFinds = 4;
const findEveryMs = 2000;

const ask = askerOf<SoundReply>("cleanup-sound", "video-sound");

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
  const asked = async (verb: SoundAsk["verb"]) => {
    const isSo = (await ask({ verb, source: element.currentSrc }, waitMs))?.isSo;
    // The page may have answered in place of ours.
    return typeof isSo === "boolean" ? isSo : undefined;
  };
  const load = async (verb: "begin" | "leave") => {
    loads += 1;
    const isDone = await asked(verb);
    sources.add(element.currentSrc);
    loads -= 1;
    return isDone;
  };
  const sound: PlayerSound = {
    isThere: false,
    async find() {
      let isSo: boolean | undefined;
      for (let finds = 1; ; finds += 1) {
        isSo = await asked("find");
        if (isSo !== undefined || finds === mostFinds) break;
        await new Promise((resolve) => setTimeout(resolve, findEveryMs));
      }
      sound.isThere = isSo ?? false;
    },
    async play() {
      if (fromSeconds === undefined) {
        await goToLowest();
        fromSeconds = bufferedTo(element);
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
