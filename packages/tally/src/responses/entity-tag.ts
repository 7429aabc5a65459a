import { hash } from "node:crypto";

/** A strong entity tag of a text. */
export const entityTag = (text: string): string => tagFromHash(hash("sha256", text, "base64url"));

/** The entity tag of a text whose SHA-256 is known, in base64url. */
export const tagFromHash = (digest: string): string => `"${digest.slice(0, 22)}"`;

/** Whether `If-None-Match` contains the tag. */
export const matchesTag = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch
    .split(",")
    .map((part) => part.trim().replace(/^W\//, ""))
    .some((part) => part === tag || part === "*");
