import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Measured } from "./in-markdown.ts";
import { makeSet, type Picture } from "./photos/make-set.ts";
import { measureBest } from "./photos/measure-best.ts";
import { measureHeaders } from "./photos/measure-headers.ts";
import { measureFalsePairs, measureRecall } from "./photos/measure-likeness.ts";
import { measurePeer } from "./photos/measure-peer.ts";
import { measureScale } from "./photos/measure-scale.ts";
import { blurSign } from "../../packages/cleaner/src/photos/groups/blurry.ts";

/** Sharp pictures: the photographs and their copies at full size. */
const sharpKinds = ["original", "poor", "webp", "png", "brighter"];
/** Half or more is soft background, sky, fog or water. */
const soft =
  /blue-periwinkle|canyon-wren|extreme-desert|piazza|saturnian|Bridge|Kleiber|free_by|seeding|sunset|Aqua|Dune|FreshFlower|Garden|LadyBird|Storm|TwoWings|YellowFlower|BytheWater|ColdRipple|DarkestHour|EveningGlow|FallenLeaf|Grey|Kite|summer/;

const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`;

/** How many blurred photos are noticed, how many sharp ones are called blurred, and how often the sharper of two is right. */
function measureBlur(pictures: readonly Picture[]): Measured {
  const byKind = Map.groupBy(pictures, ({ kind }) => kind);
  const ofKinds = (kinds: string[]) => kinds.flatMap((kind) => byKind.get(kind) ?? []);
  const rate = (what: string, aim: string, among: Picture[], is: (picture: Picture) => boolean) => {
    const found = among.filter(is);
    const names = [...new Set(found.map(({ scene }) => scene))];
    return {
      what,
      aim,
      share: percent(found.length, among.length),
      of: String(among.length),
      which: found.length > 0 && names.length < 4 ? names.join(", ") : "",
    };
  };
  const isBlurry = ({ photo }: Picture) => blurSign(photo.pixels!) !== undefined;
  const originals = new Map(byKind.get("original")!.map(({ scene, photo }) => [scene, photo]));
  const isLessSharp = ({ scene, photo }: Picture) =>
    originals.get(scene)!.pixels!.sharpness! > photo.pixels!.sharpness!;
  const sharp = ofKinds(sharpKinds);
  const blurred = [...byKind.keys()].filter((kind) => /^(?:focus|smear|diagonal)/.test(kind));
  return {
    title: "Photos: blur",
    note: "Widths of the blur in pixels of a photo of 12 million pixels.",
    rows: [
      rate("grossly out of focus (sigma 12) noticed", "≥ 98 %", ofKinds(["focus 12"]), isBlurry),
      ...blurred
        .filter((kind) => kind !== "focus 12")
        .map((kind) => rate(`${kind} noticed`, "", ofKinds([kind]), isBlurry)),
      rate("sharp, called blurred", "≤ 1 %", sharp, isBlurry),
      rate(
        "– of them half soft, sky or fog",
        "≤ 1 %",
        sharp.filter(({ scene }) => soft.test(scene)),
        isBlurry,
      ),
      rate(
        "screens and papers called blurred",
        "0 %",
        ofKinds(["screen", "paper", "screenshot"]),
        isBlurry,
      ),
      rate("the sharper of two shots is right", "≥ 98 %", ofKinds(blurred), isLessSharp),
    ],
  };
}

/** Accuracy on photographs of Debian's packages and what is made of them, with findimagedupes on the same files. */
export async function run(): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "photos-"));
  try {
    const pictures = await makeSet(folder);
    const scenes = new Set(pictures.map(({ scene }) => scene)).size;
    const recall = measureRecall(pictures);
    return [
      {
        ...recall,
        note: `${pictures.length} pictures of ${scenes} photographs, screens and papers.`,
      },
      measureFalsePairs(pictures),
      await measureBest(),
      measureBlur(pictures),
      measurePeer(folder),
      await measureHeaders(),
      measureScale(),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
