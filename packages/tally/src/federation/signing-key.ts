import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

/** A signature of one use of a key is none of another. */
const purpose = "digital-cleanup states 1\n";
const bytesToSign = (document: string): Buffer => Buffer.from(purpose + document);

/** An Ed25519 key pair as text: PKCS #8 and SPKI, base64url. */
export function newSigningKey(): { privateKey: string; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    privateKey: privateKey.export({ format: "der", type: "pkcs8" }).toString("base64url"),
    publicKey: publicKey.export({ format: "der", type: "spki" }).toString("base64url"),
  };
}

function onlyEd25519(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read();
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    // OpenSSL reports anything but a key with errors of its own.
    return;
  }
}

/** Undefined if the text is no Ed25519 key. */
export const readPrivateKey = (text: string): KeyObject | undefined =>
  onlyEd25519(() =>
    createPrivateKey({ key: Buffer.from(text, "base64url"), format: "der", type: "pkcs8" }),
  );
export const readPublicKey = (text: string): KeyObject | undefined =>
  onlyEd25519(() =>
    createPublicKey({ key: Buffer.from(text, "base64url"), format: "der", type: "spki" }),
  );

export const signDocument = (document: string, privateKey: KeyObject): string =>
  sign(null, bytesToSign(document), privateKey).toString("base64url");

export const isSigned = (document: string, signature: string, publicKey: KeyObject): boolean =>
  verify(null, bytesToSign(document), publicKey, Buffer.from(signature, "base64url"));
