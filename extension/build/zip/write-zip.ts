import { crc32 } from "node:zlib";

export type ZipFile = {
  /** In ASCII. */
  name: string;
  content: Uint8Array;
  /** The content as raw deflate. */
  deflated: Uint8Array;
};

const [stored, deflate] = [0, 8];
const version = 20;
/** The first of January 2026, in the format of DOS. */
const date = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** Numbers of two or four bytes, as a zip stores them. */
function pack(fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

/** A zip of files that are compressed already. Libraries compress what they zip themselves. */
export function writeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, deflated } of files) {
    const isSmaller = deflated.length < content.length;
    const data = isSmaller ? deflated : content;
    const described = pack([
      [version, 2],
      [0, 2],
      [isSmaller ? deflate : stored, 2],
      [0, 2],
      [date, 2],
      [crc32(content), 4],
      [data.length, 4],
      [content.length, 4],
      [name.length, 2],
      [0, 2],
    ]);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), described, Buffer.from(name), data]);
    // Neither comment, nor attributes, on the first disk.
    const others = pack([
      ...([2, 2, 2, 4] as const).map((bytes) => [0, bytes] as const),
      [offset, 4],
    ]);
    const entry = [Buffer.from("PK\x01\x02"), pack([[version, 2]]), described, others];
    directory.push(...entry, Buffer.from(name));
    parts.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = pack([
    [0, 4],
    [files.length, 2],
    [files.length, 2],
    [listed.length, 4],
    [offset, 4],
    [0, 2],
  ]);
  return Buffer.concat([...parts, listed, Buffer.from("PK\x05\x06"), end]);
}
