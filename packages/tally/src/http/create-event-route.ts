import { randomInt } from "node:crypto";
import { type Event, newEventSchema, newSecret, paths } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { capabilityHash } from "../storage/capability-hash.ts";
import type { Store } from "../storage/store.ts";
import { bearerOf } from "./capabilities.ts";
import { type CreationPolicy, isOperatorKey } from "./creation-policy.ts";
import { newPlaceKey } from "./place-keys.ts";
import { fieldErrors, problemResponse } from "./problem.ts";
import type { createPrivateRoutes } from "./private-routes.ts";
import { readBody } from "./read-body.ts";

/** Without those that read like another: 0 and O, 1 and I. */
const codeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A short code that nobody chose. */
export const newEventCode = (): string =>
  Array.from({ length: 6 }, () => codeLetters[randomInt(codeLetters.length)]).join("");

/** The right to organise or to hold a desk, drawn anew. */
export const newCapability = (): string => newSecret((bytes) => void crypto.getRandomValues(bytes));

const bodySchema = z.record(z.string(), z.unknown());

/** `POST /api/events`: by the operator's policy. The server gives the host, and a code where none is wished. */
export function addCreateEventRoute(
  { public: add }: ReturnType<typeof createPrivateRoutes>,
  store: Store,
  { policy, operatorKeyHash }: CreationPolicy,
  host: string,
): void {
  add("POST", paths.events, async (context) => {
    if (policy === "closed") return problemResponse("creation-closed");
    if (policy === "key") {
      const presented = bearerOf(context);
      if (presented === undefined) {
        return problemResponse("key-required", { headers: { "www-authenticate": "Bearer" } });
      }
      if (!operatorKeyHash || !isOperatorKey(operatorKeyHash, presented)) {
        return problemResponse("key-refused");
      }
    }
    const body = await readBody(context, bodySchema);
    if (body instanceof Response) return body;
    const keys = body.value.mode === "guarded" ? await newPlaceKey() : undefined;
    const wanted = { code: newEventCode(), ...body.value, host, placeKey: keys?.placeKey };
    const parsed = newEventSchema.safeParse(wanted);
    if (!parsed.success) {
      return problemResponse("invalid-body", { errors: fieldErrors(parsed.error) });
    }
    return create(parsed.data, keys?.privateKey);
  });

  async function create(event: Event, placePrivateKey?: Uint8Array): Promise<Response> {
    const organiserKey = newCapability();
    const organiserHash = capabilityHash(event.code, organiserKey);
    const outcome = await store.createEvent(event, { organiserHash, placePrivateKey });
    return outcome === "created"
      ? Response.json({ event, organiserKey }, { status: 201 })
      : problemResponse("code-taken");
  }
}
