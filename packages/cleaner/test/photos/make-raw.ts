import { makeExif } from "./make-exif.ts";

type Field = { tag: number; type?: 2 | 4 | 7; values: number[] | string };
type RawPhoto = { preview: Uint8Array; takenAt: string; turn?: number };

/** The start of a lossless JPEG, as which cameras store raw data: no browser decodes it. */
const losslessJpeg = Buffer.concat([
  Buffer.from("ffd8ffc3000e0e0bb817700200110001ff", "hex"),
  Buffer.alloc(100_000),
]);

/** Collects what is placed in a little-endian TIFF; offsets are those of the file. */
function tiffWriter(start = Buffer.from("II*\0\0\0\0\0", "latin1")) {
  const parts = [start];
  let at = start.length;
  const place = (bytes: Uint8Array): number => {
    parts.push(Buffer.from(bytes));
    at += bytes.length;
    return at - bytes.length;
  };
  const content = (values: Field["values"]) =>
    typeof values === "string"
      ? Buffer.from(`${values}\0`, "latin1")
      : Buffer.from(Uint32Array.from(values).buffer);
  const directory = (fields: Field[]): number => {
    const head = Buffer.alloc(6 + fields.length * 12);
    head.writeUInt16LE(fields.length, 0);
    for (const [index, { tag, type = 4, values }] of fields.entries()) {
      const entry = 2 + index * 12;
      const bytes = content(values);
      head.writeUInt16LE(tag, entry);
      head.writeUInt16LE(type, entry + 2);
      head.writeUInt32LE(type === 4 ? values.length : bytes.length, entry + 4);
      if (bytes.length <= 4) bytes.copy(head, entry + 8);
      else head.writeUInt32LE(place(bytes), entry + 8);
    }
    return place(head);
  };
  const finish = (first: number): Buffer => {
    parts[0]!.writeUInt32LE(first, 4);
    return Buffer.concat(parts);
  };
  return { place, directory, finish };
}

const exifFields = (takenAt: string): Field[] => [
  { tag: 0x9003, type: 2, values: takenAt },
  { tag: 0x9011, type: 2, values: "+02:00" },
];

/** As a DNG: the raw data is a JPEG too, larger and lossless, and the preview is a reduced picture. */
export function makeDng({ preview, takenAt, turn = 1 }: RawPhoto): Buffer {
  const { place, directory, finish } = tiffWriter();
  const jpeg = (bytes: Uint8Array, compression: number): Field[] => [
    { tag: 0x0103, values: [compression] },
    { tag: 0x0111, values: [place(bytes)] },
    { tag: 0x0117, values: [bytes.length] },
  ];
  const raw = directory([
    { tag: 0x00fe, values: [0] },
    { tag: 0x0100, values: [6000] },
    { tag: 0x0101, values: [3375] },
    ...jpeg(losslessJpeg, 6),
  ]);
  const reduced = directory([{ tag: 0x00fe, values: [1] }, ...jpeg(preview, 7)]);
  return finish(
    directory([
      { tag: 0x0112, values: [turn] },
      { tag: 0x014a, values: [raw, reduced] },
      { tag: 0x8769, values: [directory(exifFields(takenAt))] },
    ]),
  );
}

/** As an RW2 of Panasonic: another number than 42, the preview as a value, and no usual size. */
export function makeRw2({ preview, takenAt }: RawPhoto): Buffer {
  const { place, directory, finish } = tiffWriter(Buffer.from("IIU\0\0\0\0\0", "latin1"));
  const exif = directory(exifFields(takenAt));
  const at = place(preview);
  const fields = directory([
    { tag: 0x002e, type: 4, values: [at] },
    { tag: 0x8769, values: [exif] },
  ]);
  const file = finish(fields);
  // The value is of bytes.
  file.writeUInt16LE(7, fields + 4);
  file.writeUInt32LE(preview.length, fields + 6);
  return file;
}

/** As a RAF of Fujifilm: a JPEG with EXIF data at an offset, and raw data behind it. */
export function makeRaf({ preview }: Pick<RawPhoto, "preview">): Buffer {
  const start = Buffer.alloc(148);
  start.write("FUJIFILMCCD-RAW 0201", 0, "latin1");
  start.writeUInt32BE(start.length, 84);
  start.writeUInt32BE(preview.length, 88);
  return Buffer.concat([start, preview, Buffer.alloc(100_000)]);
}

const box = (type: string, ...parts: Uint8Array[]): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + parts.reduce((sum, { length }) => sum + length, 0));
  head.write(type, 4, "latin1");
  return Buffer.concat([head, ...parts]);
};
const number = (value: number, bytes = 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

/** As a CR3 of Canon: TIFFs with the size and the date in boxes, a thumbnail, and a larger preview behind them. */
export function makeCr3({ preview, takenAt, turn = 1 }: RawPhoto): Buffer {
  const tiff = (fields: Field[]) => {
    const { directory, finish } = tiffWriter();
    return finish(directory(fields));
  };
  const size: Field[] = [
    { tag: 0x0100, values: [6000] },
    { tag: 0x0101, values: [3375] },
    { tag: 0x0112, values: [turn] },
  ];
  const small = Buffer.from("ffd8ffd9", "hex");
  const metadata = box(
    "uuid",
    Buffer.from("85c0b687820f11e08111f4ce462b6a48", "hex"),
    box("CMT1", tiff(size)),
    box("CMT2", tiff(exifFields(takenAt))),
    box("THMB", Buffer.alloc(8), number(small.length), Buffer.alloc(4), small),
  );
  const large = box(
    "uuid",
    Buffer.from("eaf42b5e1c984b88b9fbb7dc406e4d16", "hex"),
    Buffer.alloc(8),
    box("PRVW", Buffer.alloc(12), number(preview.length), preview),
  );
  return Buffer.concat([
    box("ftyp", Buffer.from("crx \0\0\0\x01crx isom", "latin1")),
    box("moov", metadata),
    // As large as the real one, which no first part of a file contains.
    box("uuid", Buffer.from("be7acfcb97a942e89c71999491e3afac", "hex"), Buffer.alloc(70_000)),
    large,
    box("mdat", Buffer.alloc(1000)),
  ]);
}

/** As a HEIC of a phone: its size, its turn, and EXIF data with a date and, rarely, a thumbnail. Its pixels are absent. */
export function makeHeic(takenAt: string, thumbnail?: Uint8Array): Buffer {
  const exif = Buffer.concat([
    number(0),
    makeExif({}, { 0x9003: takenAt, 0x9011: "+02:00" }, thumbnail),
  ]);
  const typed = (type: string) => Buffer.from(`\x02\0\0\0\0\x01\0\0${type}\0`, "latin1");
  const ftyp = box("ftyp", Buffer.from("heic\0\0\0\0mif1heic", "latin1"));
  const items = box("iinf", number(0), number(1, 2), box("infe", typed("Exif")));
  const properties = box(
    "iprp",
    box("ipco", box("ispe", number(0), number(4032), number(3024)), box("irot", Buffer.from([3]))),
  );
  const location = (offset: number) =>
    // Version 0, offsets and lengths of 4 bytes, one item in one piece.
    box(
      "iloc",
      number(0),
      number(0x4400, 2),
      number(1, 2),
      number(1, 2),
      number(0, 2),
      number(1, 2),
      number(offset),
      number(exif.length),
    );
  const meta = (offset: number) => box("meta", number(0), items, location(offset), properties);
  const at = ftyp.length + meta(0).length + 8;
  return Buffer.concat([ftyp, meta(at), box("mdat", exif)]);
}
