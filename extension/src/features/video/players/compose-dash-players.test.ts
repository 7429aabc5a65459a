import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { composeDashPlayers } from "./compose-dash-players.ts";
import { dashPlayer, isDash } from "./dash.ts";

type Part = { name: string; context: object; instance: object };
let list: Part[];
const video = { currentSrc: "blob:film" };
const renditions = [
  { id: "low", height: 240, bandwidth: 8000 },
  { id: "high", height: 1080, bandwidth: 80_000 },
];

/** A search as in dash.js, which shows no more than the part that is asked for. */
function getSingletonInstance(context: object, name: string): object | null {
  const searched: object = list;
  for (const index in searched) {
    const part = Reflect.get(searched, index) as Part;
    if (part.context === context && part.name === name) return part.instance;
  }
  return null;
}

/** Lists the parts of one player, which filters renditions by its limit. Returns what a menu of the page would use. */
function start() {
  const abr = { autoSwitchBitrate: { video: true }, maxBitrate: { video: -1 } };
  const usable = () =>
    renditions.filter(
      ({ bandwidth }) => abr.maxBitrate.video < 0 || bandwidth / 1000 <= abr.maxBitrate.video,
    );
  const streams = {
    getActiveStreamInfo: () => ({ id: "1" }),
    getActiveStream: () => ({
      getRepresentationsByType: usable,
      getRepresentationForTypeById: (_type: string, id: string) =>
        usable().find((rendition) => rendition.id === id),
    }),
  };
  const settings = {
    get: () => ({ streaming: { abr } }),
    update: (changes: { streaming: { abr: Partial<typeof abr> } }) =>
      void Object.assign(abr, changes.streaming.abr),
  };
  const chosen: (string | undefined)[] = [];
  const context = {};
  for (const [name, instance] of Object.entries({
    Settings: settings,
    VideoModel: { getElement: () => video },
    PlaybackController: { getIsDynamic: () => false },
    StreamController: streams,
    AbrController: {
      manuallySetPlaybackQuality: (_type: string, _stream: object, one?: { id: string }) =>
        chosen.push(one?.id),
    },
  })) {
    list.push({ name, context, instance });
  }
  return { abr, chosen, settings, usable };
}

beforeEach(() => {
  list = [];
  vi.stubGlobal("dashjs", { FactoryMaker: { getSingletonInstance } });
});
afterEach(() => vi.unstubAllGlobals());

const find = () => composeDashPlayers().filter(isDash);

test("a player that the page keeps to itself is limited and released", () => {
  const { abr, chosen } = start();
  const [found, ...others] = find();
  expect(others).toEqual([]);
  expect(found!.getVideoElement()).toBe(video);
  const player = dashPlayer(found!);
  expect(player.read()).toEqual({
    renditionHeightsPx: [240, 1080],
    isLive: false,
    isChosenByHand: false,
  });
  player.cap(240);
  // 8,000 bit/s.
  expect(abr.maxBitrate.video).toBe(8);
  expect(chosen).toEqual(["low"]);
  player.release();
  expect(abr.maxBitrate.video).toBe(-1);
});

test("a quality that is then chosen in a menu is available to it, and wins", () => {
  const { settings, usable } = start();
  const player = dashPlayer(find()[0]!);
  player.cap(240);
  expect(usable().map(({ id }) => id)).toEqual(["low"]);
  settings.update({ streaming: { abr: { autoSwitchBitrate: { video: false } } } });
  expect(usable().map(({ id }) => id)).toEqual(["low", "high"]);
  expect(player.read().isChosenByHand).toBe(true);
});

test("each of several players is composed once, and arrays are as before", () => {
  start();
  start();
  const players = find();
  expect(players).toHaveLength(2);
  expect(find()).toEqual(players);
  expect("parts" in []).toBe(false);
});

test("without dash.js no player is found, and an error of dash.js leaves arrays as before", () => {
  vi.stubGlobal("dashjs", {
    FactoryMaker: {
      getSingletonInstance: () => {
        throw new Error("no");
      },
    },
  });
  expect(composeDashPlayers).toThrow("no");
  expect("parts" in []).toBe(false);
  vi.stubGlobal("dashjs", undefined);
  expect(find()).toEqual([]);
});
