import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dashPlayer, isDash } from "./dash.ts";
import { createAdapter, searchPlayers } from "./search-players.ts";

class FakeElement {
  parentElement: FakeElement | null = null;
}
let videos = 0;
class FakeVideo extends FakeElement {
  currentSrc = `blob:film-${(videos += 1)}`;
}

let video: FakeVideo;
const adapters = [createAdapter(isDash, (player) => player.getVideoElement(), dashPlayer)];
const find = () => searchPlayers(adapters, video.currentSrc);

/** An instance of dash.js, as far as it is recognised and read. */
const dash = (plays: FakeVideo) => ({
  getVideoElement: () => plays,
  getSettings: () => ({
    streaming: { abr: { autoSwitchBitrate: { video: true }, maxBitrate: { video: -1 } } },
  }),
  updateSettings: () => {},
  isDynamic: () => false,
});

/** Another video, which no player found before plays. */
function openVideo(): void {
  video = new FakeVideo();
  video.parentElement = new FakeElement();
  video.parentElement.parentElement = new FakeElement();
}

beforeEach(() => {
  openVideo();
  vi.stubGlobal("Node", FakeElement);
  vi.stubGlobal("Element", FakeElement);
  vi.stubGlobal("HTMLVideoElement", FakeVideo);
  vi.stubGlobal("Window", EventTarget);
  vi.stubGlobal("document", { querySelectorAll: () => [video] });
});
afterEach(() => vi.unstubAllGlobals());

test("a player is found on the element, on one around it, and in a variable", () => {
  expect(find()).toBeUndefined();
  Object.assign(video, { dashPlayer: dash(video) });
  expect(find()).toBeDefined();
  openVideo();
  Object.assign(video.parentElement!.parentElement!, { own: dash(video) });
  expect(find()).toBeDefined();
  openVideo();
  vi.stubGlobal("film", dash(video));
  expect(find()).toBeDefined();
});

test("a player is found in what a component or an application object holds", () => {
  const state = { next: { memoizedState: { current: dash(video) } } };
  Object.assign(video.parentElement!, { component: { parent: { memoizedState: state } } });
  expect(find()).toBeDefined();
});

test("a player that only a closure holds, or that plays another video, is not found", () => {
  const held = dash(video);
  Object.assign(video, { pause: () => held.isDynamic() });
  vi.stubGlobal("other", dash(new FakeVideo()));
  expect(find()).toBeUndefined();
});

test("the search runs no getter of the page, survives objects that throw, and ends", () => {
  const getter = vi.fn<() => void>();
  const endless: unknown[] = [];
  for (let n = 0; n < 150; n += 1) endless.push({ endless, n });
  const hostile = {
    get attachMedia() {
      return getter();
    },
    refusing: new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    ),
    endless,
    last: { player: dash(video) },
  };
  Object.assign(video, { hostile });
  expect(find()).toBeDefined();
  expect(getter).not.toHaveBeenCalled();
});
