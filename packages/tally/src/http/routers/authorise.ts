import { timingSafeEqual } from "node:crypto";
import { capabilitySchema, type ProblemKind } from "@digital-cleanup/challenge";
import type { Context } from "hono";
import { capabilityHash } from "../../keys/capability-hash.ts";
import type { Capability } from "../../storage/capabilities.ts";
import type { Store } from "../../storage/store.ts";
import { type KeyLimits, refuseKey } from "../limits/key-limits.ts";
import { tooManyRequests } from "../limits/write-limits.ts";
import { keyRequired, problemResponse } from "../../responses/problem-response.ts";

/** The key of an `Authorization: Bearer` header. Rights are never in a cookie, so no other site can use them. */
const bearerKey = (context: Context): string | undefined =>
  /^bearer +([\x21-\x7e]{1,200})$/i.exec(context.req.header("authorization") ?? "")?.[1];

/** The capability that the presented key gives, or the response that refuses it. */
export async function authorise(
  store: Store,
  context: Context,
  roles: readonly Capability["role"][],
): Promise<Capability | Response> {
  const presented = bearerKey(context);
  if (presented === undefined) {
    return keyRequired();
  }
  const code = context.req.param("code") ?? "";
  const capabilities = await store.organisers.capabilities(code);
  const isKey = capabilitySchema.safeParse(presented).success;
  const hash = capabilityHash(code, presented);
  let found: Capability | undefined;
  // All are compared, each in constant time, so that the duration reveals nothing about any of them.
  for (const capability of capabilities) {
    if (timingSafeEqual(hash, capability.hash)) found = capability;
  }
  if (!isKey || !found || !roles.includes(found.role)) {
    const isKnown = (await store.readEvent(code)) !== undefined;
    return problemResponse(isKnown ? "key-refused" : "unknown-event");
  }
  return found;
}

/** The presented key, or the response that refuses it. `find` returns the hash of the right key, or what is wrong with this one. */
export async function checkKey(
  limits: KeyLimits,
  context: Context,
  find: (presented: string) => Promise<Uint8Array | ProblemKind>,
): Promise<string | Response> {
  const presented = bearerKey(context);
  if (presented === undefined) return refuseKey(limits, context, keyRequired());
  const found = await find(presented);
  if (typeof found === "string") return refuseKey(limits, context, problemResponse(found));
  const waitSeconds = limits.ofRightKey(found);
  return waitSeconds === undefined ? presented : tooManyRequests(waitSeconds);
}
