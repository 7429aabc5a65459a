import { createHash, timingSafeEqual } from "node:crypto";

const policies = ["open", "key", "closed"] as const;
/** Long enough not to be guessed, and valid in a header. */
const usableKey = /^[\x21-\x7e]{16,200}$/;

/**
 * Who may create events over HTTP: everyone (`open`), holders of the operator's key (`key`), or no one (`closed`). The hash
 * is set whenever the operator has a key, whatever the policy.
 */
export type CreationPolicy = {
  policy: (typeof policies)[number];
  operatorKeyHash?: Buffer;
};

export type CreationProblem = "shortKey" | "unknownPolicy" | "keyMissing";

const keyHash = (key: string): Buffer => createHash("sha256").update(key).digest();

/** Reads the operator's settings; "" means not set. Only the hash of the key stays in memory. */
export function readCreationPolicy(
  operatorKey: string,
  wanted: string,
): CreationPolicy | CreationProblem {
  if (operatorKey !== "" && !usableKey.test(operatorKey)) return "shortKey";
  const policy = policies.find((name) => name === (wanted || (operatorKey ? "key" : "closed")));
  if (!policy) return "unknownPolicy";
  if (policy === "key" && operatorKey === "") return "keyMissing";
  return { policy, ...(operatorKey && { operatorKeyHash: keyHash(operatorKey) }) };
}

/** Compares in constant time. */
export const isOperatorKey = (hash: Buffer, presented: string): boolean =>
  timingSafeEqual(hash, keyHash(presented));
