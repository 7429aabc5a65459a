import { expect, test } from "vitest";
import { parseHeight } from "./native-sources.ts";

test.each([
  ["720", 720],
  ["720p", 720],
  ["HD 1080p60", undefined],
  ["HD 1080p", 1080],
  ["film_480p.mp4", 480],
  ["film-480p-h264.mp4", 480],
  ["film-1280x720.mp4", 720],
  ["1920×1080", 1080],
  ["interview-2024.mp4", undefined],
  ["film.mp4", undefined],
  ["99", undefined],
  ["9000", undefined],
  ["", undefined],
])("the height in %j is %s", (text, heightPx) => {
  expect(parseHeight(text)).toBe(heightPx);
});
