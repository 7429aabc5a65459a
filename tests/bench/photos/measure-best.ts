import sharp from "sharp";
import { addExif, makeExif } from "../../../packages/cleaner/test/photos/make-exif.ts";
import { toPhoto } from "../../../packages/cleaner/test/photos/decode.ts";
import { photoFeatures } from "../../../packages/cleaner/src/photos/features/photo-features.ts";
import { chooseBest } from "../../../packages/cleaner/src/photos/groups/choose-best.ts";
import { readPhotoHeader } from "../../../packages/cleaner/src/photos/header/read-photo-header.ts";
import type { Photo } from "../../../packages/cleaner/src/photos/photo.ts";
import type { Measured } from "../in-markdown.ts";
import { edits } from "./edits.ts";
import { asShot } from "./make-shots.ts";
import { unpackFurtherPhotos, unpackPhotos } from "./unpack-photos.ts";

const when = "2026:06:14 10:00:01";

/** The EXIF data that a camera writes into a photo, with a thumbnail of 160 pixels. */
async function exifOf(photo: Uint8Array): Promise<Buffer> {
  const { width, height } = await sharp(photo).metadata();
  const thumbnail = await sharp(photo).resize(160, 120, { fit: "inside" }).jpeg().toBuffer();
  const camera = { 0x010f: "Example", 0x0110: "Example X100", 0x0132: when };
  return makeExif(camera, { 0x9003: when, 0xa002: width, 0xa003: height }, thumbnail);
}

/** A photo with all that is known of it in a look, and the features of its thumbnail. */
async function look(name: string, bytes: Buffer): Promise<Photo> {
  const photo = await toPhoto(name, bytes);
  const { preview } = photo.header;
  if (!preview) return photo;
  const { data, info } = await sharp(bytes.subarray(preview.from, preview.to))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const size = { widthPixels: info.width, heightPixels: info.height };
  return { ...photo, thumbnail: photoFeatures({ data, ...size, channels: 3 }) };
}

/** The edit with the data of the camera copied into it, thumbnail included; its pixels are the same. */
function withExif(edited: Photo, bytes: Buffer, thumbnail: Photo["thumbnail"]): Photo {
  const read = readPhotoHeader([{ from: 0, bytes }], bytes.length);
  if (!("header" in read)) throw new Error(read.problem);
  return { ...edited, bytes: bytes.length, header: read.header, thumbnail };
}

/** Who has the data of the camera: the original alone, the edit as well, or neither. */
const cases = ["only the original", "both, copied as it was", "neither"] as const;
type Case = (typeof cases)[number];

/** For each case, whether the original is named. Its name is the later one in the alphabet, so that a tie is an error. */
type Named = Record<Case, boolean>;

async function measurePhotograph(file: string): Promise<Map<string, Named>> {
  const bare = await asShot(file);
  const exif = await exifOf(bare);
  const plain = await look("b.jpg", bare);
  const dated = await look("b.jpg", addExif(bare, exif));
  const named = new Map<string, Named>();
  const all: Record<Case, Photo[]> = {
    "only the original": [dated],
    "both, copied as it was": [dated],
    neither: [plain],
  };
  for (const [kind, edit] of Object.entries(edits)) {
    const bytes = await edit(bare);
    const edited = await look("a.jpg", bytes);
    const isJpeg = edited.header.format === "jpeg";
    // A messenger and a screenshot have no such data to copy.
    const hasExif = isJpeg && kind !== "from a messenger";
    const copied = hasExif ? withExif(edited, addExif(bytes, exif), dated.thumbnail) : edited;
    const others: Record<Case, Photo> = {
      "only the original": edited,
      "both, copied as it was": copied,
      neither: edited,
    };
    const isNamed = (each: Case) => chooseBest([others[each], all[each][0]!]) === all[each][0];
    for (const each of cases) all[each].push(others[each]);
    named.set(kind, record(isNamed));
  }
  return named.set(
    "all of these in one group",
    record((each) => chooseBest(all[each].toReversed()) === all[each][0]),
  );
}

const record = (isNamed: (each: Case) => boolean): Named => ({
  "only the original": isNamed("only the original"),
  "both, copied as it was": isNamed("both, copied as it was"),
  neither: isNamed("neither"),
});

/** Whether the original is named the best of a group, beside each kind of edit and beside all. */
export async function measureBest(): Promise<Measured> {
  const further = unpackFurtherPhotos();
  const files = [...unpackPhotos(), ...further];
  const measured: Map<string, Named>[] = [];
  for (const file of files) measured.push(await measurePhotograph(file));
  const toRow = (edit: string, of: Named[]) => ({
    edit,
    groups: String(of.length),
    ...Object.fromEntries(
      cases.map((each) => {
        const share = of.filter((named) => named[each]).length / of.length;
        return [each, `${(100 * share).toFixed(1)} %`];
      }),
    ),
  });
  const kinds = [...measured[0]!.keys()];
  const ofKind = (kind: string) => measured.map((named) => named.get(kind)!);
  return {
    title: "Photos: which one is best",
    note: `How often the original is named, by who has the data of the camera: date, model, size and thumbnail. Aim: ≥ 98 % if only the original has it. Without it in any file, a copy at full size and good quality, or a moderate edit, is a guess. ${files.length} photographs; names and times say nothing, and a tie counts as wrong.`,
    rows: [
      ...kinds.map((kind) => toRow(kind, ofKind(kind))),
      toRow("all groups", kinds.flatMap(ofKind)),
      toRow(
        "– of photographs of further packages",
        measured.slice(-further.length).flatMap((named) => [...named.values()]),
      ),
    ],
  };
}
