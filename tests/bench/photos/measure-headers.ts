import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { readHeader } from "../../../packages/cleaner/src/photos/header/read-header.ts";
import type { PhotoHeader } from "../../../packages/cleaner/src/photos/header/photo-header.ts";
import { readPicture } from "../../../packages/cleaner/test/photos/decode.ts";
import type { Measured } from "../in-markdown.ts";
import { unpackPackage } from "./unpack-photos.ts";

/** Of Debian, under a BSD licence: EXIF data of 46 cameras without their pictures, named after the time of the shot. */
const cameras = "golang-github-rwcarlsen-goexif-dev";
/** Of Debian, under the Apache licence: the beginnings of two HEIC files of a phone. */
const phones = "golang-go4-dev";

async function readFile(bytes: Buffer): Promise<PhotoHeader | undefined> {
  const read = await readHeader({
    bytes: bytes.length,
    read: async (from, to) => bytes.subarray(from, to),
  });
  return "header" in read ? read.header : undefined;
}

/** A small photograph with the EXIF segment of a file; `undefined` if the file has none. */
function withExifOf(file: string): Buffer | undefined {
  const bytes = readFileSync(file);
  const at = bytes.indexOf("Exif\0\0");
  if (at < 0) return undefined;
  const segment = bytes.subarray(at - 4, at - 2 + bytes.readUInt16BE(at - 2));
  const photo = readPicture("canyon-wren");
  return Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)]);
}

const when = ({ takenAt }: PhotoHeader): string =>
  takenAt ? new Date(takenAt.localMs).toISOString().slice(0, 19).replaceAll(/[T:]/g, "-") : "";

/** Whether the date and the thumbnail of files of real cameras are read. */
export async function measureHeaders(): Promise<Measured> {
  const dated = globSync(`${unpackPackage(cameras)}/**/samples/[12]*-sep-*.jpg`);
  let dates = 0;
  let thumbnails = 0;
  for (const file of dated) {
    const bytes = withExifOf(file);
    const header = bytes && (await readFile(bytes));
    if (!header) continue;
    if (when(header) === path.basename(file).split("-sep-")[0]) dates += 1;
    const { from = 0 } = header.preview ?? {};
    if (from > 0 && bytes.readUInt16BE(from) === 0xff_d8) thumbnails += 1;
  }
  const [park, turned] = await Promise.all(
    ["park", "rotate"].map(async (name) => {
      const [file] = globSync(`${unpackPackage(phones)}/**/testdata/${name}.heic`);
      return readFile(readFileSync(file!));
    }),
  );
  const size = `${park?.widthPixels} × ${park?.heightPixels}`;
  return {
    title: "Photos: headers of real cameras",
    note: "EXIF data of cameras of 2004 to 2013, and the beginnings of two HEIC files of a phone. No raw file under a free licence was found in a package.",
    rows: [
      { what: "date of the shot", right: `${dates} of ${dated.length}` },
      { what: "embedded thumbnail", right: `${thumbnails} of ${dated.length}` },
      { what: "HEIC: size, date", right: `${size}, ${park ? when(park) : ""}` },
      { what: "HEIC: turn of a photo held upright", right: String(turned?.turn) },
    ],
  };
}
