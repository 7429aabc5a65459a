import { expect, test } from "vitest";
import { entryOf, type Read } from "../../test/find-in-memory.ts";
import { readVideoDuration } from "./read-video-duration.ts";

const bytes = (...parts: (string | number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part),
    ),
  );
const u32 = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
const box = (type: string, ...content: (string | number[] | Uint8Array)[]): Uint8Array => {
  const inside = bytes(...content);
  return bytes(u32(8 + inside.length), type, inside);
};
const zeros = (count: number) => Array.from({ length: count }, () => 0);
/** 600 ticks are a second. */
const mvhd = (ticks: number) => box("mvhd", zeros(12), u32(600), u32(ticks), zeros(80));
const longMvhd = box("mvhd", [1, 0, 0, 0], zeros(16), u32(1000), u32(0), u32(7500), zeros(80));
const ftyp = box("ftyp", "isom", zeros(4));
const mdat = box("mdat", zeros(5000));

const element = (id: number[], content: Uint8Array | number[]) =>
  bytes(id, [0x80 | content.length], content);
const seconds = (count: number) => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, count * 1000);
  return new Uint8Array(view.buffer);
};
const ebml = element([0x1a, 0x45, 0xdf, 0xa3], zeros(4));
const openSegment = [0x18, 0x53, 0x80, 0x67, 0x01, ...Array.from({ length: 7 }, () => 0xff)];
const info = (...content: Uint8Array[]) => element([0x15, 0x49, 0xa9, 0x66], bytes(...content));
const scale = element([0x2a, 0xd7, 0xb1], [0x0f, 0x42, 0x40]);
const duration = element([0x44, 0x89], seconds(9));
const cluster = bytes([0x1f, 0x43, 0xb6, 0x75, 0x81], zeros(1));

const durationOf = (content: Uint8Array, reads?: Read[]) =>
  readVideoDuration(entryOf("a.mp4", content, reads));

test.each<[string, Uint8Array, number]>([
  ["a header at the end", bytes(ftyp, mdat, box("moov", box("free"), mvhd(2400))), 4000],
  ["a header at the beginning", bytes(ftyp, box("moov", mvhd(3000)), mdat), 5000],
  ["a film box without a size", bytes(ftyp, box("moov", mvhd(600)), u32(0), "mdat"), 1000],
  ["64-bit times", bytes(ftyp, box("moov", longMvhd)), 7500],
  [
    "a film in fragments",
    bytes(ftyp, box("moov", mvhd(0), box("mvex", box("mehd", zeros(4), u32(1800))))),
    3000,
  ],
  ["Matroska", bytes(ebml, openSegment, info(scale, duration), cluster), 9000],
  ["Matroska without a scale", bytes(ebml, openSegment, info(duration)), 9000],
])("the length of %s is read", async (_, content, durationMs) => {
  expect(await durationOf(content)).toBe(durationMs);
});

test.each<[string, Uint8Array]>([
  ["no video", bytes("PK\x03\x04", zeros(100))],
  ["an empty file", bytes()],
  ["a film cut before its header", bytes(ftyp, u32(90_000), "mdat", zeros(100))],
  ["a header cut in its middle", bytes(ftyp, box("moov", mvhd(600)).subarray(0, 20))],
  ["a box smaller than its own head", bytes(ftyp, u32(4), "free", zeros(100))],
  ["an unknown length", bytes(ftyp, box("moov", mvhd(0xffff_ffff)))],
  ["no ticks in a second", bytes(ftyp, box("moov", box("mvhd", zeros(100))))],
  ["a film of 10 days", bytes(ftyp, box("moov", mvhd(600 * 864_000)))],
  ["Matroska recorded live", bytes(ebml, openSegment, info(scale), cluster)],
  ["Matroska without information", bytes(ebml, openSegment, cluster, info(duration))],
  ["a number without an end", bytes(ebml, zeros(100))],
])("%s has none", async (_, content) => {
  expect(await durationOf(content)).toBeUndefined();
});

test("a header of a thousand empty boxes is given up after a few reads", async () => {
  const reads: Read[] = [];
  const content = bytes(ftyp, ...Array.from({ length: 1000 }, () => box("free")));
  expect(await durationOf(content, reads)).toBeUndefined();
  expect(reads.length).toBeLessThan(100);
});

test("the film itself is not read", async () => {
  const reads: Read[] = [];
  await durationOf(bytes(ftyp, mdat, box("moov", mvhd(2400))), reads);
  expect(reads.reduce((sum, read) => sum + read.bytes, 0)).toBeLessThan(120);
});
