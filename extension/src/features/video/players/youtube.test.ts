import { expect, test } from "vitest";
import { isYouTube, youTubePlayer } from "./youtube.ts";

const published = ["hd1080", "hd720", "large", "medium", "small", "tiny", "auto"];

/** Answers as the site's player is known to, and keeps the ranges that it is asked for. */
function answering(levels: () => unknown) {
  const asked: string[][] = [];
  return {
    asked,
    getAvailableQualityLevels: levels as () => string[],
    setPlaybackQualityRange: (...range: [lowest: string, highest: string]) => {
      asked.push(range);
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
  ["with no rung yet", () => [], false],
])("what answers %s: taken for the site's player is %s", (_, levels, isTaken) => {
  const player = answering(levels);
  expect(isYouTube(player)).toBe(isTaken);
  expect(player.asked).toEqual([]);
});

test.each(["getAvailableQualityLevels", "setPlaybackQualityRange"])(
  "nothing is taken for it without %s",
  (name) => {
    expect(isYouTube({ ...answering(() => published), [name]: undefined })).toBe(false);
  },
);

test.each([
  [480, "large"],
  [500, "large"],
  [1080, "hd1080"],
  [9000, "hd1080"],
  // Below the lowest rung, the lowest.
  [100, "tiny"],
])("a limit of %s lines asks for rungs up to %s", (heightPx, highest) => {
  const player = answering(() => published);
  youTubePlayer(player).cap(heightPx);
  expect(player.asked).toEqual([["tiny", highest]]);
});

test("a limit is not asked for where the player has come to name no rung", () => {
  const player = answering(() => ["auto"]);
  youTubePlayer(player).cap(480);
  expect(player.asked).toEqual([]);
});

test("the limit is taken back by a range of all rungs", () => {
  const player = answering(() => published);
  youTubePlayer(player).release();
  expect(player.asked).toEqual([["tiny", "hd2160"]]);
});
