import { groupPhotos } from "@digital-cleanup/cleaner";
import { isAlike } from "../../../packages/cleaner/src/photos/groups/is-alike.ts";
import { toViews } from "../../../packages/cleaner/src/photos/groups/views.ts";
import type { Photo } from "../../../packages/cleaner/src/photos/photo.ts";
import { thresholds } from "../../../packages/cleaner/src/photos/thresholds.ts";
import type { Measured } from "../in-markdown.ts";
import type { Picture } from "./make-set.ts";

const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`;
const row = (what: string, aim: string, found: number, all: number) => ({
  what,
  aim,
  found: percent(found, all),
  of: String(all),
});

const takenAt = (photo: Photo, localMs: number): Photo => ({
  ...photo,
  path: `album/${photo.path.replace("/", "-")}`,
  header: { ...photo.header, takenAt: { localMs } },
});

/** Whether the library puts two photos together. */
const isGrouped = (...photos: Photo[]): boolean => groupPhotos(photos).groups.length > 0;

/** How many variants are found with their original. */
export function measureRecall(pictures: readonly Picture[]): Measured {
  const byKind = Map.groupBy(pictures, ({ kind }) => kind);
  const scenes = new Map(byKind.get("original")!.map(({ scene, photo }) => [scene, photo]));
  const first = new Map(byKind.get("shot0")!.map(({ scene, photo }) => [scene, photo]));
  const rate = (
    what: string,
    aim: string,
    kinds: string[],
    isFound: (each: Picture) => boolean,
  ) => {
    const all = kinds.flatMap((kind) => byKind.get(kind) ?? []);
    return row(what, aim, all.filter(isFound).length, all.length);
  };
  const withOriginal = ({ scene, photo }: Picture) => isGrouped(scenes.get(scene)!, photo);
  const inBurst = ({ scene, photo }: Picture) =>
    isGrouped(takenAt(first.get(scene)!, 0), takenAt(photo, 1000));
  const turnedKinds = [...byKind.keys()].filter((kind) => /^(?:turned|mirrored)/.test(kind));
  const shotKinds = ["shot1", "shot2", "shot3", "shot4"];
  return {
    title: "Photos: likeness",
    rows: [
      rate(
        "smaller, compressed again, WebP, PNG",
        "100 %",
        ["half", "poor", "webp", "png"],
        withOriginal,
      ),
      rate("10 % brighter", "100 %", ["brighter"], withOriginal),
      rate("3 % cropped at a corner", "≥ 95 %", ["crop"], withOriginal),
      rate("turned and mirrored, 7 ways", "100 %", turnedKinds, withOriginal),
      rate("bursts, all shots", "≥ 95 %", shotKinds, inBurst),
      rate("– moved by 1 %", "", ["shot1"], inBurst),
      rate("– moved by 2 %, 1 % closer", "", ["shot2"], inBurst),
      rate("– moved by 4 %", "", ["shot3"], inBurst),
      rate("– moved by 2 %, 15 % brighter", "", ["shot4"], inBurst),
    ],
  };
}

/** How many pairs of different pictures are taken for one. */
export function measureFalsePairs(pictures: readonly Picture[]): Measured {
  const different = pictures.filter(
    ({ kind }) => kind === "original" || kind.startsWith("quarter"),
  );
  const documents = (kind: string) => pictures.filter((picture) => picture.kind === kind);
  const count = (what: string, aim: string, among: readonly Picture[], areAlike = areSame) => {
    const pairs = pairsOf(among);
    const wrong = pairs.filter(([a, b]) => areAlike(a, b));
    const examples = wrong.map(([a, b]) => `${a.photo.path} – ${b.photo.path}`).slice(0, 3);
    return {
      what,
      aim,
      wrong: String(wrong.length),
      of: String(pairs.length),
      examples: examples.join("; "),
    };
  };
  return {
    title: "Photos: different pictures taken for one",
    note: "Photographs and their quarters, each against all those of other scenes, in every turn.",
    rows: [
      count("the same picture", "≤ 1 of 14,500", different),
      count("the same picture, among the photographs", "0", documents("original")),
      count("a burst, if all were taken within seconds", "", different, areBurst),
      count("screens", "0", documents("screen")),
      count("screens of this program", "0", documents("screenshot")),
      count("photographed papers", "0", documents("paper")),
    ],
  };
}

const pairsOf = (pictures: readonly Picture[]): [Picture, Picture][] =>
  pictures.flatMap((a, index) =>
    pictures
      .slice(index + 1)
      .filter((b) => b.scene !== a.scene)
      .map((b): [Picture, Picture] => [a, b]),
  );

const areSame = (a: Picture, b: Picture): boolean => isGrouped(a.photo, b.photo);

function areBurst(a: Picture, b: Picture): boolean {
  const [one, other] = [a, b].map(({ photo }) => toViews([photo], ({ pixels }) => pixels)[0]);
  return one !== undefined && other !== undefined && isAlike(one, other, thresholds.burst);
}
