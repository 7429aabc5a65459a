import { createHash } from "node:crypto";

/** What is kept of a capability: nobody who reads the database can organise with it. */
export const capabilityHash = (code: string, capability: string): Uint8Array =>
  createHash("sha256").update(`capability\0${code}\0${capability}`).digest();
