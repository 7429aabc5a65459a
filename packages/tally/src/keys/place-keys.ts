import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  verify,
} from "node:crypto";
import { promisify } from "node:util";
import { type Place, rowKeyOfPlace } from "@digital-cleanup/challenge";

const raw = constants.RSA_NO_PADDING;

/** A new key pair for one guarded event: the public `placeKey` (SPKI, base64url) and the `privateKey` (PKCS #8). */
export async function newPlaceKey(): Promise<{ placeKey: string; privateKey: Uint8Array }> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: 2048,
  });
  return {
    placeKey: publicKey.export({ type: "spki", format: "der" }).toString("base64url"),
    privateKey: privateKey.export({ type: "pkcs8", format: "der" }),
  };
}

/**
 * Signs a blinded message: the raw RSA operation of RFC 9474, section 4.3, by OpenSSL. Throws if the bytes are not
 * `isSignable`.
 */
export function signBlinded(privateKey: Uint8Array, blinded: Uint8Array): Buffer {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: "der", type: "pkcs8" });
  const signed = privateDecrypt({ key, padding: raw }, blinded);
  // A fault in the private operation would reveal the key (RFC 9474, section 4.3, step 5).
  const again = publicEncrypt({ key: createPublicKey(key), padding: raw }, signed);
  if (!again.equals(blinded)) throw new Error("a signature of a place is wrong");
  return signed;
}

const publicKeys = new Map<string, KeyObject>();

function importPublicKey(placeKey: string): KeyObject {
  const known = publicKeys.get(placeKey);
  if (known) return known;
  const der = Buffer.from(placeKey, "base64url");
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  publicKeys.set(placeKey, key);
  return key;
}

/** Whether bytes can be signed: a number below the key's modulus, with the same length. */
export function isSignable(placeKey: string, blinded: Uint8Array): boolean {
  const modulus = Buffer.from(
    importPublicKey(placeKey).export({ format: "jwk" }).n ?? "",
    "base64url",
  );
  return blinded.length === modulus.length && Buffer.compare(blinded, modulus) < 0;
}

/** Whether a place was signed with the event's key, for the contribution with this key. */
export function isPlaceFor(placeKey: string, place: Place, contributionKey: Uint8Array): boolean {
  const named = rowKeyOfPlace(place);
  if (!named || Buffer.compare(named, contributionKey) !== 0) return false;
  return verify(
    "sha384",
    Buffer.from(place.message, "base64url"),
    { key: importPublicKey(placeKey), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    Buffer.from(place.signature, "base64url"),
  );
}

/** The stored hash of a ticket, or of the blinded message it was used for. */
export const ticketHash = (code: string, text: string): Uint8Array =>
  createHash("sha256").update(`ticket\0${code}\0${text}`).digest();
