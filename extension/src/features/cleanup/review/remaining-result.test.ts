import { expect, test } from "vitest";
import { photoResult, scanResult } from "../test-data/scan-result.ts";
import { remainingResult } from "./remaining-result.ts";

const file = (path: string, bytes = 10) => ({ path, bytes, modifiedAtMs: 1 });
const move = (path: string, ...kept: string[]) =>
  [path, { ...file(path), keptCopies: kept.map((each) => file(each)) }] as const;
const photo = (path: string) => ({ ...file(path), widthPixels: 4, heightPixels: 3, id: path });
test("duplicates that went leave the finds of every other kind as they are", () => {
  const result = scanResult({
    groups: [
      { bytes: 10, files: [file("a"), file("b")] },
      { bytes: 10, files: [file("c"), file("d"), file("e")] },
    ],
    kinds: { installers: [file("setup.exe")], emptyFiles: [file("none", 0)] },
  });
  const left = remainingResult(result, new Map([move("b", "a"), move("e", "c")]));
  expect(left).toEqual({
    ...result,
    groups: [{ bytes: 10, files: [file("c"), file("d")] }],
  });
  expect(remainingResult(result, new Map())).toBe(result);
});

test("a listed file that went leaves its list only", () => {
  const result = scanResult({ kinds: { installers: [file("x.exe"), file("y.exe")] } });
  const left = remainingResult(result, new Map([move("x.exe")]));
  expect(left.kinds.installers).toEqual([file("y.exe")]);
});

test("groups of photos stay, and the kept copy stands for the one that was looked at", () => {
  const result = scanResult({
    pictures: { count: 5, bytes: 50 },
    photos: photoResult({
      groups: [
        {
          kind: "samePicture",
          reasons: ["mostPixels"],
          files: [photo("a (1).jpg"), photo("b.jpg")],
        },
        { kind: "burst", reasons: ["sharpest"], files: [photo("c.jpg"), photo("d.jpg")] },
        { kind: "burst", reasons: ["sharpest"], files: [photo("e.jpg"), photo("f.jpg")] },
      ],
    }),
  });
  const aside = new Map([move("a (1).jpg", "a.jpg"), move("d.jpg")]);
  const { photos, pictures } = remainingResult(result, aside);
  expect(photos!.groups).toEqual([
    {
      kind: "samePicture",
      reasons: ["mostPixels"],
      files: [{ ...photo("a (1).jpg"), path: "a.jpg" }, photo("b.jpg")],
    },
    { kind: "burst", reasons: ["sharpest"], files: [photo("e.jpg"), photo("f.jpg")] },
  ]);
  expect(pictures).toEqual({ count: 3, bytes: 30 });
});

test("if the best of a group went, no reason is given for the next one", () => {
  const files = [photo("best.jpg"), photo("b.jpg"), photo("c.jpg")];
  const groups = [{ kind: "burst" as const, reasons: ["sharpest" as const], files }];
  const result = scanResult({ photos: photoResult({ groups }) });
  const { photos } = remainingResult(result, new Map([move("best.jpg")]));
  expect(photos!.groups).toEqual([{ kind: "burst", reasons: [], files: files.slice(1) }]);
});
