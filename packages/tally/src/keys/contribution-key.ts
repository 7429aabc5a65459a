import { hash } from "node:crypto";

/** The key of a contribution: SHA-256 of event code and secret. The secret itself is never stored. */
export const contributionKey = (code: string, secret: string): Uint8Array => {
  const hashed = Buffer.concat([Buffer.from(code), Buffer.from(secret, "base64url")]);
  // Via a string: `hash` allocates separate memory for a buffer, which takes five times as long.
  return Buffer.from(hash("sha256", hashed, "binary"), "binary");
};
