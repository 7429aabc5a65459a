import { bytesFromInteger } from "./big-integers.ts";

export type Sha384 = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

const hashBytes = 48;

const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of parts) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
};

/** MGF1 of RFC 8017, appendix B.2.1. */
async function mask(sha384: Sha384, seed: Uint8Array, length: number): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  for (let counter = 0; blocks.length * hashBytes < length; counter += 1) {
    const block = await sha384(joined(seed, bytesFromInteger(BigInt(counter), 4)));
    blocks.push(new Uint8Array(block));
  }
  return joined(...blocks).subarray(0, length);
}

/** EMSA-PSS-ENCODE of RFC 8017, section 9.1.1, for a modulus whose highest bit is the first of its bytes. */
export async function pssEncode(
  sha384: Sha384,
  message: Uint8Array<ArrayBuffer>,
  salt: Uint8Array,
  modulusBytes: number,
): Promise<Uint8Array> {
  const messageHash = new Uint8Array(await sha384(message));
  const hash = new Uint8Array(await sha384(joined(new Uint8Array(8), messageHash, salt)));
  const padding = new Uint8Array(modulusBytes - salt.length - hashBytes - 2);
  const data = joined(padding, Uint8Array.of(1), salt);
  const dataMask = await mask(sha384, hash, data.length);
  const masked = data.map((byte, index) => byte ^ dataMask[index]!);
  masked[0]! &= 0x7f;
  return joined(masked, hash, Uint8Array.of(0xbc));
}
