import {
  bytesFromInteger,
  integerFromBytes,
  modularInverse,
  modularPower,
} from "./big-integers.ts";
import { type Sha384, pssEncode } from "./pss-encode.ts";
import { type RsaPublicKey } from "./public-key.ts";

export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

/** The number to be signed, and the one that is needed to read the answer. */
export type Blinded = { blinded: Uint8Array<ArrayBuffer>; inverse: bigint };

const saltBytes = 48;

function randomBelow(fillRandom: FillRandom, { modulus, bytes }: RsaPublicKey): bigint {
  for (;;) {
    const drawn = new Uint8Array(bytes);
    fillRandom(drawn);
    const value = integerFromBytes(drawn);
    if (value > 0n && value < modulus) return value;
  }
}

/**
 * Blinds a message so that it is signed without being seen: RSABSSA-SHA384-PSS of RFC 9474, section 4.2. `message` is
 * the prepared one.
 */
export async function blind(
  key: RsaPublicKey,
  message: Uint8Array<ArrayBuffer>,
  sha384: Sha384,
  fillRandom: FillRandom,
): Promise<Blinded> {
  const salt = new Uint8Array(saltBytes);
  fillRandom(salt);
  const encoded = integerFromBytes(await pssEncode(sha384, message, salt, key.bytes));
  const factor = randomBelow(fillRandom, key);
  const inverse = modularInverse(factor, key.modulus);
  if (inverse === undefined || modularInverse(encoded, key.modulus) === undefined) {
    // The random number shares a factor with the key, which would break the key.
    throw new RangeError("this key cannot be used");
  }
  const hidden = (encoded * modularPower(factor, key.exponent, key.modulus)) % key.modulus;
  return { blinded: bytesFromInteger(hidden, key.bytes), inverse };
}

/**
 * The signature in the signer's answer, or undefined if the answer is not a signature of what was sent:
 * RFC 9474, section 4.4.
 */
export function unblind(
  key: RsaPublicKey,
  { blinded, inverse }: Blinded,
  signed: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  const answer = integerFromBytes(signed);
  // The unblinded signature then verifies as well: its equation is this one divided by the factor.
  const isSigned =
    answer < key.modulus &&
    modularPower(answer, key.exponent, key.modulus) === integerFromBytes(blinded);
  return isSigned ? bytesFromInteger((answer * inverse) % key.modulus, key.bytes) : undefined;
}
