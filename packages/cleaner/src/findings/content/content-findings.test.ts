import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { entryOf, type Read } from "../../test/find-in-memory.ts";
import { contentFindings } from "./content-findings.ts";

const bytesOf = (...parts: (string | Uint8Array | number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part),
    ),
  );
/** Data that looks random and is the same in each run. */
const noise = (length: number): Uint8Array => {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
};
/** Pixels of a JPEG: each 0xFF is followed by 0. */
const scan = (length: number) =>
  bytesOf(...[...noise(length)].map((byte) => (byte === 0xff ? [0xff, 0] : [byte])));

const jpeg = bytesOf([0xff, 0xd8, 0xff, 0xe0], noise(500), scan(9000), [0xff, 0xd9]);
const scanHeader = [0xff, 0xc4, 0, 5, 0xff, 0xff, 1, 0xff, 0xda, 0, 8, 1, 2, 3, 4, 5, 6];
const progressive = bytesOf(
  [0xff, 0xd8, 0xff, 0xe2],
  noise(500),
  scan(6000),
  scanHeader,
  scan(3000),
  [0xff, 0xd9],
);
const png = bytesOf("\x89PNG\r\n\x1a\n", noise(9000), "\0\0\0\0IEND\xaeB`\x82");
const gif = bytesOf(
  "GIF89a",
  noise(9000).map((byte) => byte || 1),
  [0],
  ";",
);
const webp = bytesOf("RIFF", [0, 0x10, 0, 0], "WEBPVP8 ", noise(4096 - 8));

const number = (value: number, length: number) =>
  Array.from({ length }, (_, index) => (index < 4 ? (value >> (8 * index)) & 0xff : 0));
/** A ZIP file of one file. */
function zip({ comment = "", prefix = "" } = {}): Uint8Array {
  const name = "a.txt";
  const data = deflateRawSync(noise(9000));
  const common = [...number(20, 2), ...number(0, 2), ...number(8, 2), ...number(0, 8)];
  const sizes = [...number(data.length, 4), ...number(9000, 4), ...number(name.length, 2), 0, 0];
  const local = bytesOf("PK\x03\x04", common, sizes, name, data);
  const list = bytesOf("PK\x01\x02", number(20, 2), common, sizes, number(0, 14), name);
  const end = [...number(0, 4), 1, 0, 1, 0, ...number(list.length, 4), ...number(local.length, 4)];
  return bytesOf(prefix, local, list, "PK\x05\x06", end, number(comment.length, 2), comment);
}
const sevenZip = bytesOf(
  "7z\xbc\xaf'\x1c",
  [0, 4],
  number(0, 4),
  number(968, 8),
  number(100, 8),
  number(0, 4),
  noise(1068),
);
const pdf = bytesOf("%PDF-1.7\n", noise(100));

const cut = (content: Uint8Array, share = 0.6) =>
  content.subarray(0, Math.floor(content.length * share));
const find = async (path: string, content: Uint8Array, reads?: Read[]) =>
  (await contentFindings([entryOf(path, content, reads)])).map(
    ({ kind, reason, actualType = "" }) => `${kind} ${reason} ${actualType}`.trim(),
  );

const whole: [string, Uint8Array][] = [
  ["a.jpg", jpeg],
  ["progressive.jpg", progressive],
  ["a.png", png],
  ["a.gif", gif],
  ["a.webp", webp],
  ["a.zip", zip()],
  ["a.docx", zip()],
  ["a.7z", sevenZip],
];

describe("broken files", () => {
  test.each(whole)("%s cut before its end", async (path, content) => {
    expect(await find(path, content)).toEqual([]);
    expect(await find(path, cut(content))).toEqual(["broken cutShort"]);
    expect(await find(path, content.subarray(0, content.length - 40))).toEqual(["broken cutShort"]);
  });

  test("a gzip of fewer bytes than its header and trailer", async () => {
    expect(await find("a.tgz", cut(gzipSync("text"), 0.5))).toEqual(["broken cutShort"]);
    expect(await find("a.gz", gzipSync(""))).toEqual([]);
  });

  test("a file in which a disk left nothing but zeros", async () => {
    expect(await find("a.jpg", new Uint8Array(5000))).toEqual(["broken zeros"]);
    expect(await find("a.txt", new Uint8Array(5000))).toEqual([]);
  });

  test("an archive whose list of files is gone", async () => {
    const content = zip();
    const at = Buffer.from(content).lastIndexOf("PK\x01\x02", undefined, "latin1");
    content.fill(0, at, at + 46);
    expect(await find("a.zip", content)).toEqual(["broken cutShort"]);
  });
});

test.each<[string, string, Uint8Array]>([
  ["a picture with a film behind it", "a.jpg", bytesOf(jpeg, "\0\0\0\x18ftypmp42", noise(20_000))],
  ["a picture that a camera filled up", "a.jpg", bytesOf(jpeg, new Uint8Array(9000))],
  ["a picture with text behind it", "a.jpg", bytesOf(jpeg, "text ".repeat(3000))],
  ["a GIF that was filled up", "a.gif", bytesOf(gif, new Uint8Array(900))],
  ["an archive with a long comment", "a.zip", zip({ comment: "c".repeat(60_000) })],
  ["an archive that unpacks itself", "a.zip", zip({ prefix: "MZ program" })],
  ["an archive with a script before it", "a.zip", bytesOf("PK\x03\x04", zip())],
  ["an empty archive", "a.zip", bytesOf("PK\x05\x06", new Uint8Array(18))],
  ["an encrypted file", "a.jpg", bytesOf("Salted__", noise(5000))],
  ["a locked document", "a.docx", bytesOf("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", noise(5000))],
  ["a type that is not checked", "a.mp3", cut(jpeg)],
  ["a file of a program", "node_modules/a.png", cut(png)],
  ["an empty file", "a.png", new Uint8Array()],
])("%s is whole", async (_, path, content) => expect(await find(path, content)).toEqual([]));

test.each<[string, Uint8Array, string]>([
  ["a.jpg", png, "png"],
  ["a.HEIC", jpeg, "jpeg"],
  ["a.jpeg", bytesOf("\0\0\0\x18ftypheic", noise(900)), "heic"],
  ["a.png", webp, "webp"],
  ["a.zip", bytesOf("Rar!\x1a\x07\x01\0", noise(900)), "rar"],
  ["a.pdf", bytesOf("\r\n<!DOCTYPE HTML><title>404"), "html"],
  ["a.docx", pdf, "pdf"],
])("%s with the content of another type is named", async (path, content, type) =>
  expect(await find(path, content)).toEqual([`wrongType otherType ${type}`]),
);

test("little of a file is read", async () => {
  const reads: Read[] = [];
  const large = bytesOf(jpeg.subarray(0, -2), ...Array.from({ length: 100 }, () => scan(9000)), [
    0xff, 0xd9,
  ]);
  await find("a.jpg", large, reads);
  await find("a.webp", bytesOf(webp, noise(900_000)), reads);
  expect(reads.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(32 + 4096 + 32);
});

test("a file that cannot be read is left out", async () => {
  const locked = { ...entryOf("a.png", png), read: () => Promise.reject(new Error("locked")) };
  expect(await contentFindings([locked, entryOf("b.jpg", cut(jpeg))])).toHaveLength(1);
});
