import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerRequests } from "../answer-requests.ts";

class FakeVideo {
  currentSrc = "blob:film";
  mediaKeys = null;
  textTracks: { mode: string }[] = [];
}

beforeEach(() => {
  vi.stubGlobal("HTMLVideoElement", FakeVideo);
  vi.stubGlobal("Element", FakeVideo);
  vi.stubGlobal("document", {
    baseURI: "https://films.example/page",
    querySelectorAll: () => [],
  });
});
afterEach(() => void vi.unstubAllGlobals());

async function check(url: string, media = new FakeVideo()): Promise<unknown> {
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
  answerRequests(port2);
  const responded = new Promise<unknown>((resolve) => {
    port1.addEventListener("message", ({ data }) => resolve(data), { once: true });
  });
  port1.start();
  port1.postMessage({ id: 1, source: "blob:film", verb: "check" });
  const response = await responded;
  port1.close();
  return response;
}

test.each([
  ["https://films.example/film.m3u8", true],
  ["/film.m3u8", true],
  ["blob:https://films.example/1f0c", false],
  ["data:application/x-mpegurl,film", false],
])("with a manifest at %s, sound alone is available: %s", async (url, result) => {
  expect(await check(url)).toEqual({ id: 1, result });
});

test("sound alone is not available while subtitles are shown", async () => {
  const video = Object.assign(new FakeVideo(), { textTracks: [{ mode: "showing" }] });
  const response = await check("https://films.example/film.m3u8", video);
  expect(response).toEqual({ id: 1, result: false });
});
