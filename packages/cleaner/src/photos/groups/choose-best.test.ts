import { describe, expect, test } from "vitest";
import { makePhoto } from "../../../test/photos/make-photo.ts";
import type { PhotoFeatures } from "../features/photo-features.ts";
import type { PhotoHeader } from "../header/photo-header.ts";
import type { Photo } from "../photo.ts";
import { bestReasons, chooseBest } from "./choose-best.ts";

type Known = {
  width?: number;
  bytes?: number;
  day?: number;
  header?: Partial<PhotoHeader>;
  features?: Partial<PhotoFeatures>;
};

const photo = (path: string, { width = 4000, features = {}, ...known }: Known = {}): Photo => {
  const made = makePhoto(path, { width, features });
  return {
    ...made,
    bytes: known.bytes ?? 1000,
    modifiedAtMs: known.day ?? 0,
    header: { ...made.header, ...known.header },
  };
};

const takenAt = { localMs: 0 };
const camera = { takenAt, camera: {} };

describe("the best of a group", () => {
  test.each<[string, string, Photo, Photo]>([
    [
      "the date and model of the camera",
      "original",
      photo("b", { header: camera }),
      photo("a", { header: { takenAt }, width: 6000, features: { sharpness: 300 } }),
    ],
    [
      "data that were not written again later",
      "original",
      photo("b", { header: camera }),
      photo("a", { header: { takenAt, camera: { isChanged: true } } }),
    ],
    [
      "the size of the shot",
      "original",
      photo("b", {
        header: { takenAt, camera: { widthPixels: 3000, heightPixels: 4000 } },
      }),
      photo("a", {
        width: 8000,
        header: { takenAt, camera: { widthPixels: 4000, heightPixels: 3000 } },
      }),
    ],
    [
      "the quality that cameras save at",
      "original",
      photo("b", { header: { quality: 92 }, features: { sharpness: 100 } }),
      photo("a", { header: { quality: 75 }, features: { sharpness: 150 } }),
    ],
    ["the format of a camera", "original", photo("b"), photo("a", { header: { format: "png" } })],
    [
      "the absence of a frame",
      "original",
      photo("b"),
      photo("a", { features: { frameShare: 0.1 } }),
    ],
    ["its pixels", "mostPixels", photo("b"), photo("a", { width: 3900 })],
    [
      "its sharpness",
      "sharpest",
      photo("b (1)", { features: { sharpness: 112 } }),
      photo("a", { features: { sharpness: 100 } }),
    ],
    [
      "its name, if its sharpness is within 10 %",
      "original",
      photo("b", { features: { sharpness: 100 } }),
      photo("a (1)", { features: { sharpness: 109 } }),
    ],
    ["its folder", "original", photo("Vacances/b.jpg"), photo("DCIM/a.jpg")],
    [
      // Tables of half the size would need 1.41 times the bytes.
      "fewer bytes than a better quality would need",
      "original",
      photo("b", { bytes: 1000, header: { quality: 90 } }),
      photo("a", { bytes: 1250, header: { quality: 95 } }),
    ],
    ["its time", "original", photo("b"), photo("a", { day: 9 })],
    ["the alphabet", "alphabet", photo("a"), photo("b")],
  ])("is decided by %s", (_, reason, best, other) => {
    expect(chooseBest([best, other]).path).toBe(best.path);
    expect(chooseBest([other, best]).path).toBe(best.path);
    expect(bestReasons(best, [other])).toEqual([reason]);
  });

  test("is not the enlargement, whose bytes and sharpness do not grow with its pixels", () => {
    const original = photo("b", { bytes: 1000, header: { quality: 90 } });
    const large = { width: 8000, header: { quality: 90 } };
    const soft = { features: { sharpness: 85 } };
    // Four times the pixels of a camera need about 3 times the bytes.
    const enlarged = photo("a", { ...large, ...soft, bytes: 2400 });
    expect(chooseBest([enlarged, original]).path).toBe("b");
    expect(chooseBest([photo("a", { ...large, ...soft, bytes: 3200 }), original]).path).toBe("a");
    expect(chooseBest([photo("a", { ...large, bytes: 2400 }), original]).path).toBe("a");
  });

  test("is the only large one, even if a small one has the date or a better quality", () => {
    const large = photo("a", { bytes: 9000, header: { quality: 80 } });
    expect(chooseBest([photo("b", { width: 1000, header: camera }), large]).path).toBe("a");
    expect(chooseBest([photo("b", { width: 1000, header: { quality: 95 } }), large]).path).toBe(
      "a",
    );
  });

  test("is not the one that differs from its own thumbnail", () => {
    const edited = photo("a", { header: camera });
    const bright = { ...edited.pixels!, colours: new Uint8Array(48).fill(100) };
    const original = { ...photo("b", { header: camera }), thumbnail: edited.pixels };
    expect(chooseBest([{ ...edited, thumbnail: bright }, original]).path).toBe("b");
  });

  test("is the sharper one relative to the contrast", () => {
    // Twice the contrast has four times the sharpness.
    const strong = photo("a", { features: { contrast: 60, sharpness: 144 } });
    const even = photo("b", { features: { contrast: 50, sharpness: 120 } });
    expect(chooseBest([strong, even]).path).toBe("b");
  });

  test("does not depend on the order if sharpnesses tie in a chain", () => {
    // 100 ties with 108 and 108 with 116, but 116 is sharper than 100; of the two that tie with the sharpest, the name decides.
    const photos = [
      photo("a (1)", { features: { sharpness: 116 } }),
      photo("b", { features: { sharpness: 108 } }),
      photo("a", { features: { sharpness: 100 } }),
    ];
    expect(chooseBest(photos).path).toBe("b");
    expect(chooseBest(photos.toReversed()).path).toBe("b");
  });
});
