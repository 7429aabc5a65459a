import { expect, test } from "vitest";
import { estimateBlocked, type LoadedPart } from "./estimate-blocked.ts";

const part = (changes: Partial<LoadedPart>): LoadedPart => ({
  urlHash: 1,
  host: "www.site.example",
  kind: "image",
  bytes: 100,
  document: "page",
  isDocument: false,
  ...changes,
});
const frame = (document: string, host: string, urlHash: number): LoadedPart =>
  part({ document, host, urlHash, isDocument: true, kind: "document" });
const blocked = (parts: LoadedPart[], embeds: number[] = []) =>
  estimateBlocked(parts, "www.site.example", new Set(embeds));

test("fonts of other sites would be blocked, and those of the same site not", () => {
  const fonts = ["fonts.example", "static.site.example"].map((host) =>
    part({ host, kind: "font" }),
  );
  expect(blocked(fonts)).toBe(100);
  expect(blocked([part({ host: "images.example" })])).toBe(0);
});

test("an embed would be blocked with all that it loaded", () => {
  const parts = [
    frame("player", "video.example", 7),
    part({ document: "player", host: "media.example", bytes: 5_000, kind: "media" }),
    part({}),
  ];
  expect(blocked(parts, [7])).toBe(5_100);
});

test("a frame of the same site is no embed, and other frames keep their fonts", () => {
  expect(blocked([frame("own", "www.site.example", 7)], [7])).toBe(0);
  const bank = [
    frame("bank", "bank.example", 8),
    part({ document: "bank", host: "fonts.example", kind: "font" }),
  ];
  expect(blocked(bank)).toBe(0);
});

test("the document of an embed counts even if it reports nothing of itself", () => {
  const { document: _unknown, ...silent } = frame("", "video.example", 7);
  expect(blocked([silent], [7])).toBe(100);
});
