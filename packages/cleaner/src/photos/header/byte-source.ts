/** Bytes of a file from the offset `from`. */
export type FilePart = { from: number; bytes: Uint8Array };

/** Thrown if a header refers to bytes that were not read yet. */
export class MissingBytes extends Error {
  override name = "MissingBytes";
  readonly from: number;
  constructor(from: number) {
    super(`byte ${from} was not read`);
    this.from = from;
  }
}

/** Thrown if a header contradicts itself or ends too early. */
export class BrokenHeader extends Error {
  override name = "BrokenHeader";
}

/** Reads numbers at offsets of a file of which only parts are known. */
export type ByteSource = {
  fileBytes: number;
  /** The byte at an offset. Throws `BrokenHeader` outside the file, `MissingBytes` if it was not read. */
  u8(at: number): number;
  u16(at: number, isLittle?: boolean): number;
  u32(at: number, isLittle?: boolean): number;
  /** Latin-1 text. */
  text(at: number, length: number): string;
};

/** A `ByteSource` over the parts of a file that were read. */
export function createByteSource(parts: readonly FilePart[], fileBytes: number): ByteSource {
  let part = parts[0];
  const holds = (each: FilePart | undefined, at: number) =>
    each !== undefined && at >= each.from && at - each.from < each.bytes.length;
  const u8 = (at: number): number => {
    if (!(at >= 0 && at < fileBytes)) throw new BrokenHeader(`offset ${at} is outside the file`);
    if (!holds(part, at)) part = parts.find((each) => holds(each, at)) ?? part;
    if (!part || !holds(part, at)) throw new MissingBytes(at);
    return part.bytes[at - part.from]!;
  };
  const u16 = (at: number, isLittle = false): number =>
    isLittle ? u8(at) | (u8(at + 1) << 8) : (u8(at) << 8) | u8(at + 1);
  const u32 = (at: number, isLittle = false): number =>
    isLittle ? u16(at, true) + u16(at + 2, true) * 0x1_0000 : u16(at) * 0x1_0000 + u16(at + 2);
  const text = (at: number, length: number): string =>
    Array.from({ length }, (_, index) => String.fromCharCode(u8(at + index))).join("");
  return { fileBytes, u8, u16, u32, text };
}
