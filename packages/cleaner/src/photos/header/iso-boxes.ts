import { BrokenHeader, type ByteSource } from "./byte-source.ts";

const maxBoxes = 300;

export type Box = { type: string; from: number; to: number };

/** The boxes between two offsets. A box without an end reaches to the last offset. */
export function* boxes(source: ByteSource, from: number, to: number): Generator<Box> {
  let at = from;
  for (let index = 0; index < maxBoxes && at + 8 <= to; index += 1) {
    const declared = source.u32(at);
    const isLong = declared === 1;
    const bytes = isLong ? source.u32(at + 8) * 2 ** 32 + source.u32(at + 12) : declared;
    const head = isLong ? 16 : 8;
    const end = bytes === 0 ? to : at + bytes;
    if (bytes !== 0 && bytes < head) throw new BrokenHeader("a box beyond its parent");
    if (end > to) throw new BrokenHeader("a box beyond its parent");
    yield { type: source.text(at + 4, 4), from: at + head, to: end };
    at = end;
  }
}
