import { expect, test } from "vitest";
import { composedKeys } from "./composed-keys.ts";

const composed = (keys: string[], ...sources: string[]) => [...composedKeys(keys, sources)];

test("a key that is written out is not composed", () => {
  expect(composed(["sober.title"], 't("sober.title")')).toEqual([]);
});

test("a template composes the keys that words of the sources make of it", () => {
  const keys = ["cleanup.kind.photos", "cleanup.kind.videos", "cleanup.title"];
  expect(composed(keys, "t(`cleanup.kind.${kind}`)", 'const kind = "photos"')).toEqual([
    "cleanup.kind.photos",
  ]);
});

test("the words of a key that is written out fill no template", () => {
  expect(composed(["sober.title"], "t(`sober.${key}`)", 't("sober.title")')).toEqual([]);
});

test("a gap takes several segments, also with a hyphen", () => {
  const keys = ["session.links.browser-tidy", "session.of.mail.text"];
  const source = 't(`session.${key}`); ["links.browser-tidy", "of.mail"]; `text`';
  expect(composed(keys, source)).toEqual(keys);
});

test("what fills a part of a segment may be any word", () => {
  expect(composed(["nudge.openTitle", "nudge.other"], "t(`nudge.${name}Title`)")).toEqual([
    "nudge.openTitle",
  ]);
});

test("nor is any other gap of such a template restricted", () => {
  expect(composed(["nudge.a.openTitle"], "t(`nudge.${rule}.open${name}`)")).toEqual([
    "nudge.a.openTitle",
  ]);
});

test("a template that contains others composes every key that begins like it", () => {
  const keys = ["tabs.asleep.one", "tabs.closed"];
  expect(composed(keys, "t(`tabs.as${isAsleep ? `leep.${count}` : rest}`)")).toEqual([
    "tabs.asleep.one",
  ]);
});
