import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import { chromeIdOf } from "../work-identity.ts";

/** A field of a protocol buffer whose value has a length. */
function field(number: number, value: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(value.length), value]);
}

function varint(value: number): Buffer {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 127) | 128);
  }
}

const littleEndian = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** The public half of a private key in PEM, as the manifest's `key` holds it in base64. */
export const publicKeyOf = (privatePem: string): Buffer =>
  createPublicKey(privatePem).export({ type: "spki", format: "der" });

export const crxIdOf = (privatePem: string): string => chromeIdOf(publicKeyOf(privatePem));

/**
 * A zip as a signed package of Chromium, in its format 3. Fields: 2 of the header is the proof with RSA, 10000 the signed data
 * (https://chromium.googlesource.com/chromium/src/+/main/components/crx_file/crx3.proto).
 */
export function crxOf(zip: Buffer, privatePem: string): Buffer {
  const publicKey = publicKeyOf(privatePem);
  const id = createHash("sha256").update(publicKey).digest().subarray(0, 16);
  const signedData = field(1, id);
  const signed = Buffer.concat([
    Buffer.from("CRX3 SignedData\0"),
    littleEndian(signedData.length),
    signedData,
    zip,
  ]);
  const signature = sign("sha256", signed, createPrivateKey(privatePem));
  const header = Buffer.concat([
    field(2, Buffer.concat([field(1, publicKey), field(2, signature)])),
    field(10_000, signedData),
  ]);
  return Buffer.concat([
    Buffer.from("Cr24"),
    littleEndian(3),
    littleEndian(header.length),
    header,
    zip,
  ]);
}
