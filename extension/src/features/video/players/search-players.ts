import { can, isObject } from "./player.ts";

type Shows = (media: unknown) => boolean;
type Make<Made> = (value: unknown, shows: Shows) => Made | undefined;

/** Makes ours of theirs, once each. */
export function make<Theirs extends object, Ours extends object>(
  isOne: (value: unknown) => value is Theirs,
  mediaOf: (player: Theirs) => unknown,
  of: (player: Theirs) => Ours,
): Make<Ours> {
  const known = new WeakMap<Theirs, Ours>();
  return (value, shows) => {
    if (!isOne(value) || !shows(mediaOf(value))) return undefined;
    const player = known.get(value) ?? of(value);
    known.set(value, player);
    return player;
  };
}

/** Players of no name in the page, as they spoke. */
const heard = new Set<object>();
const listened = new WeakSet<object>();

/** What hangs on an object, where reading it runs no code of the page. */
const ownValues = (holder: object): unknown[] =>
  Object.getOwnPropertyNames(holder).map(
    (name) => Object.getOwnPropertyDescriptor(holder, name)?.value,
  );

/** The player that shows `source`, by what pages and players leave within reach. */
export function findAmong<Made>(makes: readonly Make<Made>[], source: string): Made | undefined {
  const shows = (media: unknown) =>
    media instanceof HTMLVideoElement && media.currentSrc === source;
  const video = [...document.querySelectorAll("video")].find(shows);
  const around = [video, video?.closest(".video-js, .html5-video-player"), video?.parentElement]
    .filter((element) => element instanceof Element)
    .flatMap((element) => [element, ...ownValues(element)]);
  for (const value of [...around, ...heard, ...ownValues(globalThis)]) {
    for (const take of makes) {
      const player = quietly(() => take(value, shows));
      if (player) return player;
    }
  }
  listenToNameless();
  return undefined;
}

/** Every few seconds a player tells itself what happened, by a method that all of its make share. */
function listenToNameless(): void {
  const { Hls, shaka } = globalThis as { Hls?: unknown; shaka?: { Player?: unknown } };
  for (const [maker, method] of [
    [Hls, "trigger"],
    [shaka?.Player, "dispatchEvent"],
  ] as const) {
    if (isObject(maker)) quietly(() => listenTo(Reflect.get(maker, "prototype"), method));
  }
}

function listenTo(prototype: unknown, method: "trigger" | "dispatchEvent"): void {
  if (!can(prototype, method) || listened.has(prototype)) return;
  listened.add(prototype);
  const original = prototype[method];
  Reflect.set(
    prototype,
    method,
    new Proxy(original, {
      apply(target, self: object, given: unknown[]) {
        heard.add(self);
        return Reflect.apply(target, self, given);
      },
    }),
  );
}

/** Whatever the page's own objects do, it stays here. */
export function quietly<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    // Not a player after all, or one in a state of its own.
    return undefined;
  }
}
