import { askPlayers } from "./ask-players.ts";
import { nativeSources, switchSource } from "./native-sources.ts";
import type { PlayerState } from "./protocol.ts";

/** What can be done to one film, through its player or the browser's own. */
export type Control = {
  read(): Promise<PlayerState | undefined>;
  /** At most this height from now on. */
  cap(heightPx: number): Promise<void>;
  release(): Promise<void>;
  /** The person chose: nothing of ours may stand in their way. */
  letGo?: () => Promise<void>;
  /** Sound without picture, where the page has that file. */
  playSound?: () => Promise<void>;
};

/** Undefined where no player is known that has a choice. */
export async function findControl(element: HTMLVideoElement): Promise<Control | undefined> {
  const source = () => element.currentSrc;
  const read = () => askPlayers({ verb: "read", source: source() });
  if (hasChoice(await read())) {
    return {
      read,
      cap: async (heightPx) => void (await askPlayers({ verb: "cap", source: source(), heightPx })),
      release: async () => void (await askPlayers({ verb: "release", source: source() })),
      letGo: async () => void (await askPlayers({ verb: "letGo", source: source() })),
    };
  }
  return nativeControl(element);
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
    if (url === undefined || url === expected) return;
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
    ...(sound && { playSound: () => goTo(sound.url) }),
  };
}
