import { groupPhotos, nextPhotoReads } from "@digital-cleanup/cleaner";
import type { Photo } from "../../../packages/cleaner/src/photos/photo.ts";
import type { Measured } from "../in-markdown.ts";

const counts = [5_000, 10_000, 20_000];

/** Photos with random features; every tenth is a near copy of the one before it, three bits away. */
function makeManyPhotos(count: number): Photo[] {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  const photos: Photo[] = [];
  for (let index = 0; index < count; index += 1) {
    const last = index % 10 === 9 ? photos.at(-1)?.pixels : undefined;
    const hashes = last ? Uint32Array.from(last.hashes) : Uint32Array.from({ length: 16 }, random);
    if (last) for (let word = 0; word < 16; word += 2) hashes[word]! ^= 0b1011;
    photos.push({
      path: `${Math.floor(index / 500)}/${index}.jpg`,
      bytes: 3_000_000 + index,
      modifiedAtMs: index,
      header: { format: "jpeg", widthPixels: 4000, heightPixels: 3000, turn: 1 },
      pixels: {
        hashes,
        cutHashes: last?.cutHashes ?? Uint32Array.from({ length: 28 }, random),
        fineHash: Uint32Array.from({ length: 8 }, random),
        grid: last?.grid ?? Uint8Array.from({ length: 576 }, () => random() >>> 24),
        colours: last?.colours ?? Uint8Array.from({ length: 48 }, () => random() >>> 24),
        relief: 40,
        chroma: 20,
        modeShare: 0,
        skew: 0,
        frameShare: 0,
        cutShare: 0,
        contrast: 50,
        localDetail: new Uint8Array(144),
        sharpness: 100,
      },
    });
  }
  return photos;
}

const cpuMs = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** The time of the two searches, without reading and decoding. */
export function measureScale(): Measured {
  return {
    title: "Photos: grouping many",
    note: "Features made at random, every tenth photo like the one before; without reading and decoding.",
    rows: counts.map((count) => {
      const photos = makeManyPhotos(count);
      const proposing = cpuMs(() =>
        nextPhotoReads(
          photos.map(({ pixels, ...photo }) => ({ ...photo, thumbnail: pixels })),
          { decodes: () => true, findsBlurry: false },
        ),
      );
      let groups = 0;
      const grouping = cpuMs(() => (groups = groupPhotos(photos).groups.length));
      return {
        photos: String(count),
        "proposing, ms of processor": proposing.toFixed(0),
        "grouping, ms of processor": grouping.toFixed(0),
        "groups found": `${groups} of ${count / 10}`,
      };
    }),
  };
}
