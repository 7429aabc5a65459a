import { expect, test } from "vitest";
import { isYouTube, youTubePlayer } from "./youtube.ts";

const published = ["hd1080", "hd720", "large", "medium", "small", "tiny", "auto"];

/** A player like the site's, which records the requested ranges. */
function createPlayer(levels: () => unknown) {
  const ranges: string[][] = [];
  return {
    ranges,
    getAvailableQualityLevels: levels as () => string[],
    setPlaybackQualityRange: (...range: [lowest: string, highest: string]) => {
      ranges.push(range);
    },
  };
}

test.each([
  ["as published", () => published, true],
  ["with two names that are known", () => ["hd2160", "highres", "tiny"], true],
  ["with one name that is known", () => ["hd1080", "highres", "auto"], false],
  ["with names that are not known", () => ["1080p", "720p"], false],
  ["with objects", () => [{ quality: "hd1080" }, { quality: "small" }], false],
  ["with numbers", () => [1080, 720], false],
  ["with a promise", () => Promise.resolve(published), false],
  ["with nothing", () => undefined, false],
  ["with no rendition yet", () => [], false],
])("a player that responds %s: recognised is %s", (_, levels, isRecognised) => {
  const player = createPlayer(levels);
  expect(isYouTube(player)).toBe(isRecognised);
  expect(player.ranges).toEqual([]);
});

test.each(["getAvailableQualityLevels", "setPlaybackQualityRange"])(
  "an object without %s is not recognised",
  (name) => {
    expect(isYouTube({ ...createPlayer(() => published), [name]: undefined })).toBe(false);
  },
);

test.each([
  [480, "large"],
  [500, "large"],
  [1080, "hd1080"],
  [9000, "hd1080"],
  // Below the lowest rendition, the lowest.
  [100, "tiny"],
])("a limit of %s lines asks for renditions up to %s", (heightPx, highest) => {
  const player = createPlayer(() => published);
  youTubePlayer(player).cap(heightPx);
  expect(player.ranges).toEqual([["tiny", highest]]);
});

test("no limit is set if the player names no known rendition", () => {
  const player = createPlayer(() => ["auto"]);
  youTubePlayer(player).cap(480);
  expect(player.ranges).toEqual([]);
});

test("releasing the limit asks for the range of all renditions", () => {
  const player = createPlayer(() => published);
  youTubePlayer(player).release();
  expect(player.ranges).toEqual([["tiny", "hd2160"]]);
});
