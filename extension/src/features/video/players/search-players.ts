import { ignoreErrors } from "./ignore-errors.ts";
import { namedVariables } from "./named-variables.ts";
import { hasMethods, isObject } from "./player.ts";

/** Far more than the state of a component or of a page's own application object. */
const maxValues = 10_000;

const maxDepth = 6;

const maxPropertiesEach = 200;

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

/** Players found in depth, and those that dispatched an event. */
const known = new Set<object>();
const observedPrototypes = new WeakSet<object>();
/** How often each video's player was searched in depth, which takes some milliseconds. */
const deepSearches = new WeakMap<object, number>();
const maxDeepSearches = 3;

/**
 * Searches the player that plays `source` in the video element, the elements around it and the global variables, in what these
 * hold, and among those that `findHidden` finds. Another player that only a closure holds is not found, unless it dispatches events
 * by a method of its prototype.
 */
export function searchPlayers<Adapted>(
  adapters: readonly Adapter<Adapted>[],
  source: string,
  findHidden: () => object[] = () => [],
): Adapted | undefined {
  const plays = (media: unknown) =>
    media instanceof HTMLVideoElement && media.currentSrc === source;
  const video = [...document.querySelectorAll("video")].find(plays);
  const nearby = [...ancestors(video)].flatMap((element) => [element, ...ownValues(element)]);
  const variables = namedVariables.map((read) => ignoreErrors(read));
  const adapt = (value: unknown) => {
    for (const adapter of adapters) {
      const player = ignoreErrors(() => adapter(value, plays));
      if (player) return player;
    }
    return undefined;
  };
  const values = [...nearby, ...known, ...variables, ...ownValues(globalThis)];
  for (const value of values) {
    const player = adapt(value);
    if (player) return player;
  }
  if (isDeepSearchDue(video)) {
    for (const value of walkValues([...values, ...(ignoreErrors(findHidden) ?? [])])) {
      const player = adapt(value);
      if (!player) continue;
      known.add(value);
      return player;
    }
  }
  observeDispatches();
  return undefined;
}

function* ancestors(video: Element | undefined): Generator<Element> {
  for (let element = video; element; element = element.parentElement ?? undefined) yield element;
}

function isDeepSearchDue(video: Element | undefined): boolean {
  const searches = video ? (deepSearches.get(video) ?? 0) : maxDeepSearches;
  if (video) deepSearches.set(video, searches + 1);
  return searches < maxDeepSearches;
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
        known.add(self);
        return Reflect.apply(target, self, args);
      },
    }),
  );
}

/** The values of an object's own properties, without running getters of the page. */
const ownValues = (holder: object, maxProperties = Infinity): unknown[] =>
  Object.getOwnPropertyNames(holder)
    .slice(0, maxProperties)
    .map((name) => Object.getOwnPropertyDescriptor(holder, name)?.value);

/** Yields objects within objects, nearest first: what a component or an application object holds. Stays out of the document and of windows. */
function* walkValues(roots: Iterable<unknown>): Generator<object> {
  const seen = new Set<object>();
  let level = [...roots];
  for (let depth = 0; depth <= maxDepth && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (!isObject(value) || seen.has(value)) continue;
      if (seen.size === maxValues) return;
      seen.add(value);
      yield value;
      if (mayHold(value)) {
        next.push(...(ignoreErrors(() => ownValues(value, maxPropertiesEach)) ?? []));
      }
    }
    level = next;
  }
}

const mayHold = (value: object): boolean =>
  typeof value === "object" &&
  !(value instanceof Node) &&
  !(value instanceof Window) &&
  !ArrayBuffer.isView(value) &&
  !(Array.isArray(value) && value.length > maxPropertiesEach);
