import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerSoundAsks } from "./answer-sound-requests.ts";

class Film {
  currentSrc = "blob:film";
  mediaKeys = null;
  textTracks: { mode: string }[] = [];
}

beforeEach(() => {
  vi.stubGlobal("HTMLVideoElement", Film);
  vi.stubGlobal("Element", Film);
  vi.stubGlobal("document", {
    baseURI: "https://films.example/page",
    querySelectorAll: () => [],
  });
});
afterEach(() => void vi.unstubAllGlobals());

async function answerOf(url: string, media = new Film()): Promise<unknown> {
  vi.stubGlobal("player", {
    url,
    media,
    autoLevelCapping: -1,
    levels: [{}],
    audioTracks: [{ url: "https://films.example/sound.m3u8" }],
    attachMedia: () => {},
    loadSource: () => {},
  });
  const { port1, port2 } = new MessageChannel();
  answerSoundAsks(port2);
  const answered = new Promise<unknown>((resolve) => {
    port1.addEventListener("message", ({ data }) => resolve(data), { once: true });
  });
  port1.start();
  port1.postMessage({ id: 1, source: "blob:film", verb: "find" });
  const answer = await answered;
  port1.close();
  return answer;
}

test.each([
  ["https://films.example/film.m3u8", true],
  ["/film.m3u8", true],
  ["blob:https://films.example/1f0c", false],
  ["data:application/x-mpegurl,film", false],
])("of a film whose manifest is at %s", async (url, isSo) => {
  expect(await answerOf(url)).toEqual({ id: 1, isSo });
});

test("of a film that is read along", async () => {
  const film = Object.assign(new Film(), { textTracks: [{ mode: "showing" }] });
  const answer = await answerOf("https://films.example/film.m3u8", film);
  expect(answer).toEqual({ id: 1, isSo: false });
});
