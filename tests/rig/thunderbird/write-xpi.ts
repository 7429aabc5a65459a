import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";

const bytesOf = (...fields: [value: number, bytes: 2 | 4][]): Buffer =>
  Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

/** 1 January 1980, the first day that the format knows. */
const day = (1 << 5) | 1;

/** Packs a built extension as a zip without compression, as an administrator would offer it for download. */
export function writeXpi(folder: string, file: string): void {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of files.filter((one) => one.isFile())) {
    const source = path.join(entry.parentPath, entry.name);
    const name = Buffer.from(path.relative(folder, source).replaceAll(path.sep, "/"));
    const content = readFileSync(source);
    // Version 2.0, names in UTF-8, stored, time, day, checksum, two sizes, length of the name, no extra field.
    const common = bytesOf(
      [20, 2],
      [0x800, 2],
      [0, 2],
      [0, 2],
      [day, 2],
      [crc32(content), 4],
      [content.length, 4],
      [content.length, 4],
      [name.length, 2],
      [0, 2],
    );
    const head = Buffer.concat([bytesOf([0x04034b50, 4]), common, name]);
    // No comment, disk 0, no attributes, and where the local header is.
    const rest = bytesOf([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    central.push(bytesOf([0x02014b50, 4], [20, 2]), common, rest, name);
    local.push(head, content);
    offset += head.length + content.length;
  }
  const directory = Buffer.concat(central);
  const count = files.filter((one) => one.isFile()).length;
  const end = bytesOf(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  writeFileSync(file, Buffer.concat([...local, directory, end]));
}
