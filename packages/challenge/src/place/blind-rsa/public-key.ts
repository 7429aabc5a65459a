import { fromBase64Url } from "../../base64url.ts";
import { integerFromBytes } from "./big-integers.ts";

export type RsaPublicKey = { modulus: bigint; exponent: bigint; bytes: number };

type Element = { tag: number; content: Uint8Array };

/** The DER elements that follow each other in `bytes`. Throws a `RangeError` if they do not fill it. */
function elements(bytes: Uint8Array): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at]!;
    let length = bytes[at + 1] ?? 0;
    at += 2;
    if (length & 0x80) {
      const sizeBytes = length & 0x7f;
      length = Number(integerFromBytes(bytes.subarray(at, at + sizeBytes)));
      at += sizeBytes;
    }
    if (at + length > bytes.length) throw new RangeError("the key ends in the middle");
    found.push({ tag, content: bytes.subarray(at, at + length) });
    at += length;
  }
  return found;
}

const part = (list: readonly Element[], index: number, tag: number): Uint8Array => {
  const element = list[index];
  if (element?.tag !== tag) throw new RangeError("this is not an RSA public key");
  return element.content;
};

const [sequence, bitString, integer] = [0x30, 0x03, 0x02];

/** Reads a SubjectPublicKeyInfo in base64url. Throws a `RangeError` if it contains no RSA key. */
export function readPublicKey(placeKey: string): RsaPublicKey {
  const info = elements(part(elements(fromBase64Url(placeKey)), 0, sequence));
  // The first byte of a bit string is the number of unused bits in its last byte: 0.
  const key = elements(part(elements(part(info, 1, bitString).subarray(1)), 0, sequence));
  const modulus = integerFromBytes(part(key, 0, integer));
  const exponent = integerFromBytes(part(key, 1, integer));
  return { modulus, exponent, bytes: Math.ceil(modulus.toString(2).length / 8) };
}
