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

/** A new key for one guarded event: `placeKey` for everybody (SPKI, base64url), `privateKey` for the tally (PKCS #8). */
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
 * Signs what was blinded: the raw RSA operation of RFC 9474, section 4.3, by OpenSSL. Undefined where the bytes are no
 * number below the modulus.
 */
export function signBlinded(privateKey: Uint8Array, blinded: Uint8Array): Buffer | undefined {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: "der", type: "pkcs8" });
  try {
    const signed = privateDecrypt({ key, padding: raw }, blinded);
    // A fault in the private operation would give the key away (RFC 9474, section 4.3, step 5).
    const again = publicEncrypt({ key: createPublicKey(key), padding: raw }, signed);
    return again.equals(blinded) ? signed : undefined;
  } catch {
    // OpenSSL refuses a number that is not below the modulus: whoever sent it made it up.
    return;
  }
}

const publicKeys = new Map<string, KeyObject>();

function publicKeyOf(placeKey: string): KeyObject {
  const known = publicKeys.get(placeKey);
  if (known) return known;
  const der = Buffer.from(placeKey, "base64url");
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  publicKeys.set(placeKey, key);
  return key;
}

/** Whether a place was signed with the event's key, for the row with this key and no other. */
export function isPlaceFor(placeKey: string, place: Place, rowKey: Uint8Array): boolean {
  const named = rowKeyOfPlace(place);
  if (!named || Buffer.compare(named, rowKey) !== 0) return false;
  return verify(
    "sha384",
    Buffer.from(place.message, "base64url"),
    { key: publicKeyOf(placeKey), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    Buffer.from(place.signature, "base64url"),
  );
}

/** What is kept of a ticket or of what it was used for. */
export const ticketHash = (code: string, text: string): Uint8Array =>
  createHash("sha256").update(`ticket\0${code}\0${text}`).digest();
