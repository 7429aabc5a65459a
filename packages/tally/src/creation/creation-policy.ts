import { createHash, timingSafeEqual } from "node:crypto";

const policies = ["open", "key", "closed"] as const;
/** What a header can carry, and nobody can guess. */
const usableKey = /^[\x21-\x7e]{16,200}$/;

/**
 * Who may create events over HTTP: anybody, who presents the operator's key, or nobody. The hash is there whenever
 * the operator has a key, whatever the policy.
 */
export type CreationPolicy = {
  policy: (typeof policies)[number];
  operatorKeyHash?: Buffer;
};

export type CreationProblem = "shortKey" | "unknownPolicy" | "keyMissing";

const hashOf = (key: string): Buffer => createHash("sha256").update(key).digest();

/** Reads what the operator set; "" means that they set nothing. Of the key, only its hash is kept. */
export function readCreationPolicy(
  operatorKey: string,
  wanted: string,
): CreationPolicy | CreationProblem {
  if (operatorKey !== "" && !usableKey.test(operatorKey)) return "shortKey";
  const policy = policies.find((name) => name === (wanted || (operatorKey ? "key" : "closed")));
  if (!policy) return "unknownPolicy";
  if (policy === "key" && operatorKey === "") return "keyMissing";
  return { policy, ...(operatorKey && { operatorKeyHash: hashOf(operatorKey) }) };
}

/** Takes as long for a key that is nearly right as for any other. */
export const isOperatorKey = (hash: Buffer, presented: string): boolean =>
  timingSafeEqual(hash, hashOf(presented));
