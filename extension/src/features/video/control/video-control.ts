import { askPlayers } from "./request-player.ts";
import { nativeSources, switchSource } from "./native-sources.ts";
import { type Sound, playerSound } from "./player-sound.ts";
import type { PlayerState } from "./player-protocol.ts";

/** What can be done to one film, through its player or the browser's own. */
export type Control = {
  read(): Promise<PlayerState | undefined>;
  /** At most this height from now on. */
  cap(heightPx: number): Promise<void>;
  release(): Promise<void>;
  /** The person chose: nothing of ours may stand in their way. */
  letGo?: () => Promise<void>;
  sound?: Sound;
};

/** Undefined where no player is known that has a choice. */
export async function findControl(element: HTMLVideoElement): Promise<Control | undefined> {
  const isPlayers = hasChoice(await askPlayers({ verb: "read", source: element.currentSrc }));
  return isPlayers ? playerControl(element) : nativeControl(element);
}

function playerControl(element: HTMLVideoElement): Control {
  const ask = (verb: "read" | "release" | "letGo") =>
    askPlayers({ verb, source: element.currentSrc });
  const cap = (heightPx: number) =>
    askPlayers({ verb: "cap", source: element.currentSrc, heightPx });
  const sound = playerSound(element, async () => {
    const heights = (await ask("read"))?.rungHeightsPx ?? [];
    if (heights.length > 0) await cap(Math.min(...heights));
  });
  return {
    read: () => ask("read"),
    cap: async (heightPx) => {
      await sound.leave();
      await cap(heightPx);
    },
    release: async () => {
      // Some players keep a limit for what they load next, others forget what was set before it.
      await ask("release");
      await sound.leave();
      await ask("release");
    },
    letGo: async () => {
      await sound.leave();
      await ask("letGo");
    },
    sound,
  };
}

const hasChoice = (state: PlayerState | undefined): boolean =>
  state !== undefined && state.rungHeightsPx.length > 1;

function nativeControl(element: HTMLVideoElement): Control | undefined {
  const sources = nativeSources(element);
  const pictures = sources
    .filter(({ heightPx }) => heightPx > 0)
    .toSorted((a, b) => a.heightPx - b.heightPx);
  const sound = sources.find(({ heightPx }) => heightPx === 0);
  if (sources.length < 2) return undefined;
  const before = element.currentSrc;
  let expected = before;
  const goTo = async (url: string | undefined) => {
    const isAnother = sources.every((source) => source.url !== element.currentSrc);
    if (url === undefined || url === expected || isAnother) return;
    expected = url;
    await switchSource(element, url);
  };
  return {
    read: async () => ({
      rungHeightsPx: [...new Set(pictures.map(({ heightPx }) => heightPx))],
      isLive: element.duration === Infinity,
      isChosenByHand: element.currentSrc !== expected,
    }),
    cap: (limitPx) =>
      goTo((pictures.findLast(({ heightPx }) => heightPx <= limitPx) ?? pictures[0])?.url),
    release: () => goTo(before),
    ...(sound && { sound: { isThere: true, play: () => goTo(sound.url) } }),
  };
}
