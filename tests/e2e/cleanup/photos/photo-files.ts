import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { addExif, makeExif } from "../../../../packages/cleaner/test/photos/make-exif.ts";
import { makeDng, makeHeic } from "../../../../packages/cleaner/test/photos/make-raw.ts";

const pictures = path.resolve(
  import.meta.dirname,
  "../../../../packages/cleaner/test/photos/pictures",
);
const enlarged = (name: string) =>
  sharp(readFileSync(path.join(pictures, `${name}.jpg`))).resize(1400);

/** A photo with the time at which a camera took it. */
const takenAt = (jpeg: Buffer, time: string): Buffer =>
  addExif(jpeg, makeExif({}, { 0x9003: `2026:06:14 ${time}` }));

/** A shot of a hand that moves: a little to the right each time. */
async function shot(index: number, time: string, blur?: number): Promise<Buffer> {
  const whole = await enlarged("oakland-zoo-otters").toBuffer({ resolveWithObject: true });
  const { width, height } = whole.info;
  const moved = sharp(whole.data)
    .extract({ left: 14 * index, top: 0, width: width - 60, height: height - 40 })
    .jpeg({ quality: 92 });
  return takenAt(await (blur ? moved.blur(blur) : moved).toBuffer(), time);
}

/** A smaller copy whose pixels are stored turned, as a phone held upright stores them. */
async function lyingOnItsSide(photo: Buffer): Promise<Buffer> {
  const turned = await sharp(photo).resize(700).rotate(-90).jpeg({ quality: 60 }).toBuffer();
  return addExif(turned, makeExif({ 0x0112: 6 }, {}));
}

/** Declares 30,000 × 30,000 pixels. */
const bomb = Buffer.concat([
  Buffer.from("89504e470d0a1a0a0000000d4948445200007530000075300802000000", "hex"),
  Buffer.alloc(4),
  Buffer.from("0000000049444154", "hex"),
  Buffer.alloc(4),
]);
/**
 * A small folder of photographs: one shot saved three times and turned once, a burst of three of which the second is the sharpest, a
 * photo out of focus, one alone, and files that cannot be compared.
 */
export async function photoFiles(): Promise<Record<string, Buffer>> {
  const wren = enlarged("canyon-wren");
  const original = await wren.clone().jpeg({ quality: 95 }).toBuffer();
  const lake = await enlarged("lake-sherburne").jpeg({ quality: 90 }).toBuffer();
  return {
    "2026 Desert/wren.jpg": original,
    "2026 Desert/wren (1).jpg": original,
    "WhatsApp/IMG-WA0001.jpg": await lyingOnItsSide(original),
    "WhatsApp/turned.webp": await sharp(original).rotate(90).resize(500).webp().toBuffer(),
    "Zoo/IMG_1.jpg": await shot(0, "10:00:01", 2),
    "Zoo/IMG_2.jpg": await shot(1, "10:00:02"),
    "Zoo/IMG_3.jpg": await shot(2, "10:00:03", 3),
    "lake.jpg": lake,
    "blurred.jpg": await enlarged("roman-colosseum").blur(9).jpeg().toBuffer(),
    "phone.heic": makeHeic("2026:06:14 10:00:01"),
    "bomb.png": bomb,
    "cut.jpg": lake.subarray(0, 5000),
    "letter.jpg": Buffer.from("no picture at all"),
  };
}

const scenes = [
  "beacon-street-sunset",
  "canyon-wren",
  "casa-mila",
  "lake-sherburne",
  "perched-osprey",
  "tea-gardens",
] as const;

/** Six photos of a camera, each with copies: one is softer, smaller or another file of the same picture, and the first ones have more. */
export async function photosWithCopies(): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (const [index, scene] of scenes.entries()) {
    const photo = await enlarged(scene).jpeg({ quality: 95 }).toBuffer();
    const add = async (name: string, copy = sharp(photo)) => {
      const jpeg = await copy.jpeg({ quality: 90 }).toBuffer();
      files[name] = takenAt(jpeg, `10:0${index}:00`);
    };
    await add(`Camera/IMG_${index}.jpg`);
    if (index % 3 === 0) await add(`Copies/soft_${index}.jpg`, sharp(photo).blur(2));
    if (index % 3 === 1) await add(`Copies/small_${index}.jpg`, sharp(photo).resize(900));
    if (index % 3 === 2)
      await add(`Camera/IMG_${index} (1).jpg`, sharp(photo).withIccProfile("srgb"));
    if (index < 2) await add(`Copies/smaller_${index}.jpg`, sharp(photo).resize(700));
    if (index < 1) await add(`Copies/smallest_${index}.jpg`, sharp(photo).resize(600));
  }
  return files;
}

/** A photo with the raw file of the same shot, and a raw file that nothing is read of. */
export async function rawFiles(): Promise<Record<string, Buffer>> {
  const wren = enlarged("canyon-wren");
  const preview = await wren.clone().resize(1000).jpeg({ quality: 80 }).toBuffer();
  return {
    "IMG_1.jpg": await wren.jpeg({ quality: 90 }).toBuffer(),
    "IMG_1.DNG": makeDng({ preview, takenAt: "2026:06:14 10:00:01" }),
    "old.crw": Buffer.from("HEAPCCDR"),
  };
}

/** A photo unlike the others. */
export const anotherPhoto = (): Promise<Buffer> => enlarged("tea-gardens").jpeg().toBuffer();

/** Different files of one photo of nine million pixels. */
export async function largePhotos(count: number): Promise<Record<string, Buffer>> {
  const photo = await enlarged("lake-sherburne").resize(4000).jpeg({ quality: 95 }).toBuffer();
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `IMG_${index}.jpg`,
      // What follows the end of a JPEG is ignored.
      Buffer.concat([photo, Buffer.from([index])]),
    ]),
  );
}
