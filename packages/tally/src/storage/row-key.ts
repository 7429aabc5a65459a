import { createHash } from "node:crypto";

/** The key of a contribution: SHA-256 of event code and secret. The secret itself is never stored. */
export const rowKey = (code: string, secret: string): Uint8Array =>
  createHash("sha256").update(code).update(Buffer.from(secret, "base64url")).digest();
