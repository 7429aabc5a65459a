import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { type MailFile, toMailFile } from "../src/export/mail-file.ts";

type Content = readonly (readonly [path: string, content: string | Uint8Array])[];

export const textFile = (path: string, content: string | Uint8Array): MailFile =>
  toMailFile(path, new Blob([content as BlobPart]));

/** A message with an attachment, as programs store it. */
export const message = (
  id: string,
  options: { from?: string; extra?: string; body?: string; date?: string } = {},
) =>
  [
    `From: ${options.from ?? "Ann <ann@example.org>"}`,
    `Subject: Number ${id}`,
    `Date: ${options.date ?? "Fri, 20 Nov 2026 10:00:00 +0100"}`,
    `Message-ID: <${id}@example.org>`,
    ...(options.extra ? [options.extra] : []),
    "",
    options.body ?? "Hello",
    "",
  ].join("\n");

export const mboxOf = (...messages: string[]): string =>
  messages.map((text) => `From - Fri Nov 20 10:00:00 2026\n${text}\n`).join("");

/** A zip archive. `declared` replaces the size that its list of contents names. */
export function zipOf(
  content: Content,
  options: { declared?: number; isStored?: boolean } = {},
): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [path, text] of content) {
    const bytes = Buffer.from(text as string);
    const packed = options.isStored ? bytes : deflateRawSync(bytes);
    const name = Buffer.from(path);
    const numbers = Buffer.alloc(26);
    numbers.writeUInt16LE(20, 0);
    numbers.writeUInt16LE(options.isStored ? 0 : 8, 4);
    numbers.writeUInt32LE(crc32(bytes), 10);
    numbers.writeUInt32LE(packed.length, 14);
    numbers.writeUInt32LE(options.declared ?? bytes.length, 18);
    numbers.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), numbers, name, packed]);
    parts.push(local);
    list.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), numbers, place, name]));
    at += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, directory, end]));
}

export function tarOf(content: Content): Uint8Array<ArrayBuffer> {
  const parts = content.flatMap(([path, text]) => {
    const bytes = Buffer.from(text as string);
    const header = Buffer.alloc(512);
    header.write(path, 0);
    header.write(bytes.length.toString(8).padStart(11, "0"), 124);
    header.write("0", 156);
    header.write("ustar\u000000", 257);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return new Uint8Array(Buffer.concat([...parts, Buffer.alloc(1024)]));
}

export const tgzOf = (content: Content): Uint8Array<ArrayBuffer> =>
  new Uint8Array(gzipSync(tarOf(content)));
