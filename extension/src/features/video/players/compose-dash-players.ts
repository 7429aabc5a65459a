import { hasMethods } from "./player.ts";

type Representation = { id: string };
type AbrSettings = { autoSwitchBitrate: { video: boolean }; maxBitrate: { video: number } };
type Changes = { streaming?: { abr?: Partial<AbrSettings> } };
/** The parts of a player of version 5 that know its video, its settings and its renditions. */
type Parts = {
  Settings: { get(): { streaming: { abr: AbrSettings } }; update(changes: Changes): void };
  VideoModel: { getElement(): unknown };
  PlaybackController: { getIsDynamic(): boolean };
  StreamController: {
    getActiveStreamInfo(): object;
    getActiveStream(): {
      getRepresentationsByType(type: string): Representation[];
      getRepresentationForTypeById(type: string, id: string): Representation;
    };
  };
  AbrController: {
    manuallySetPlaybackQuality(type: string, stream: object, chosen: Representation): void;
  };
};
type ListedPart = { name: string; context: object; instance: unknown };

/** Each player, by the context that its parts share. */
const composed = new WeakMap<object, object>();

/**
 * The players of dash.js that only closures hold, each composed of its parts. dash.js has no class whose method could be wrapped,
 * but one list holds the parts of all its players, and `dashjs.FactoryMaker` searches it.
 */
export function composeDashPlayers(): object[] {
  const { dashjs } = globalThis as { dashjs?: { FactoryMaker?: unknown } };
  const maker = dashjs?.FactoryMaker;
  if (!hasMethods(maker, "getSingletonInstance")) return [];
  const parts = listParts(() => maker.getSingletonInstance({}, ""));
  return [...Map.groupBy(parts, ({ context }) => context)].map(([context, own]) => {
    const player =
      composed.get(context) ??
      compose(Object.fromEntries(own.map(({ name, instance }) => [name, instance])) as Parts);
    composed.set(context, player);
    return player;
  });
}

/** The list that `search` goes through, which also visits what arrays inherit. */
function listParts(search: () => void): ListedPart[] {
  const parts: ListedPart[] = [];
  Reflect.defineProperty(Array.prototype, "parts", {
    configurable: true,
    enumerable: true,
    get(this: ListedPart[]) {
      parts.push(...this);
      return {};
    },
  });
  try {
    search();
  } finally {
    Reflect.deleteProperty(Array.prototype, "parts");
  }
  return parts;
}

/** The methods of the player's public interface that choose renditions. They fail while the player has not started. */
function compose(parts: Parts): object {
  const read = () => parts.Settings.get();
  const stream = () => parts.StreamController.getActiveStream();
  let change: ((changes: Changes) => void) | undefined;
  return {
    getVideoElement: () => parts.VideoModel.getElement(),
    isDynamic: () => parts.PlaybackController.getIsDynamic(),
    getSettings: read,
    updateSettings: (changes: Changes) => {
      change ??= letChoose(parts.Settings);
      change(changes);
    },
    getRepresentationsByType: (type: string) => stream().getRepresentationsByType(type),
    setRepresentationForTypeById: (type: string, id: string) =>
      parts.AbrController.manuallySetPlaybackQuality(
        type,
        parts.StreamController.getActiveStreamInfo(),
        stream().getRepresentationForTypeById(type, id),
      ),
  };
}

/**
 * Removes a limit of ours before a menu turns the automatic choice off: the rendition that the person chooses next would not be
 * found above it. Returns the function that sets the limit.
 */
function letChoose(settings: Parts["Settings"]): (changes: Changes) => void {
  const update = settings.update.bind(settings);
  const { video } = settings.get().streaming.abr.maxBitrate;
  settings.update = (changes) => {
    if (changes.streaming?.abr?.autoSwitchBitrate?.video === false) {
      update({ streaming: { abr: { maxBitrate: { video } } } });
    }
    update(changes);
  };
  return update;
}
