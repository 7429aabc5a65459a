import { hasMethods, isObject } from "./player.ts";

type Plays = (media: unknown) => boolean;
/** Adapts a value if it is a player of this kind that plays the video. */
type Adapter<Adapted> = (value: unknown, plays: Plays) => Adapted | undefined;

/** Creates an adapter that adapts each player once. */
export function createAdapter<Theirs extends object, Adapted extends object>(
  isPlayer: (value: unknown) => value is Theirs,
  getMedia: (player: Theirs) => unknown,
  adapt: (player: Theirs) => Adapted,
): Adapter<Adapted> {
  const adapted = new WeakMap<Theirs, Adapted>();
  return (value, plays) => {
    if (!isPlayer(value) || !plays(getMedia(value))) return undefined;
    const player = adapted.get(value) ?? adapt(value);
    adapted.set(value, player);
    return player;
  };
}

/** Players that no variable holds, found by the events they dispatched. */
const dispatching = new Set<object>();
const observedPrototypes = new WeakSet<object>();

/** The values of an object's own properties, without running getters of the page. */
const ownValues = (holder: object): unknown[] =>
  Object.getOwnPropertyNames(holder).map(
    (name) => Object.getOwnPropertyDescriptor(holder, name)?.value,
  );

/** Searches the player that plays `source` in the video element, its surroundings and the global variables. */
export function searchPlayers<Adapted>(
  adapters: readonly Adapter<Adapted>[],
  source: string,
): Adapted | undefined {
  const plays = (media: unknown) =>
    media instanceof HTMLVideoElement && media.currentSrc === source;
  const video = [...document.querySelectorAll("video")].find(plays);
  const nearby = [video, video?.closest(".video-js, .html5-video-player"), video?.parentElement]
    .filter((element) => element instanceof Element)
    .flatMap((element) => [element, ...ownValues(element)]);
  for (const value of [...nearby, ...dispatching, ...ownValues(globalThis)]) {
    for (const adapt of adapters) {
      const player = ignoreErrors(() => adapt(value, plays));
      if (player) return player;
    }
  }
  observeDispatches();
  return undefined;
}

/** Players of hls.js and shaka dispatch an event every few seconds, by a method of their prototype. */
function observeDispatches(): void {
  const { Hls, shaka } = globalThis as { Hls?: unknown; shaka?: { Player?: unknown } };
  for (const [constructor, method] of [
    [Hls, "trigger"],
    [shaka?.Player, "dispatchEvent"],
  ] as const) {
    if (isObject(constructor)) {
      ignoreErrors(() => observeMethod(Reflect.get(constructor, "prototype"), method));
    }
  }
}

function observeMethod(prototype: unknown, method: "trigger" | "dispatchEvent"): void {
  if (!hasMethods(prototype, method) || observedPrototypes.has(prototype)) return;
  observedPrototypes.add(prototype);
  const original = prototype[method];
  Reflect.set(
    prototype,
    method,
    new Proxy(original, {
      apply(target, self: object, args: unknown[]) {
        dispatching.add(self);
        return Reflect.apply(target, self, args);
      },
    }),
  );
}

/** Objects of the page may throw; their errors must not end ours. */
export function ignoreErrors<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    // Not a player, or one in an unexpected state.
    return undefined;
  }
}
