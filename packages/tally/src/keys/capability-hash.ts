import { createHash } from "node:crypto";

/** The stored hash of a capability: a reader of the database cannot organise with it. */
export const capabilityHash = (code: string, capability: string): Uint8Array =>
  createHash("sha256").update(`capability\0${code}\0${capability}`).digest();
