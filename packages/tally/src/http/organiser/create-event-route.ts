import { organisedEventSchema, paths } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { createNewEvent } from "../../creation/new-event.ts";
import type { Store } from "../../storage/store.ts";
import { bearerKey } from "../routers/authorise.ts";
import { tooManyRequests, type WriteLimits } from "../limits/write-limits.ts";
import { type CreationPolicy, isOperatorKey } from "../../creation/creation-policy.ts";
import { createLimiter } from "../limits/limiter.ts";
import type { createPrivateRouter } from "../routers/private-router.ts";
import { problemResponse } from "../../responses/problem-response.ts";
import { readBody } from "../routers/read-body.ts";

const bodySchema = z.record(z.string(), z.unknown());

/** For one address, if anybody may create events, since events are never deleted. */
const maxOpenEventsPerMinute = 30;

/** `POST /api/events`, as the operator's policy allows. */
export function addCreateEventRoute(
  { public: add }: ReturnType<typeof createPrivateRouter>,
  store: Store,
  { policy, operatorKeyHash }: CreationPolicy,
  { host, readAddress }: { host: string; readAddress: WriteLimits["readAddress"] },
): void {
  const limitOpen = createLimiter(maxOpenEventsPerMinute, Date.now);

  add("POST", paths.events, async (context) => {
    if (policy === "closed") return problemResponse("creation-closed");
    if (policy === "open") {
      const waitSeconds = limitOpen(readAddress(context));
      if (waitSeconds !== undefined) return tooManyRequests(waitSeconds);
    }
    if (policy === "key") {
      const presented = bearerKey(context);
      if (presented === undefined) {
        return problemResponse("key-required", { headers: { "www-authenticate": "Bearer" } });
      }
      if (!operatorKeyHash || !isOperatorKey(operatorKeyHash, presented)) {
        return problemResponse("key-refused");
      }
    }
    const body = await readBody(context, bodySchema);
    if (body instanceof Response) return body;
    // The home page lists demonstrations, so only the operator may create them.
    if (policy === "open" && body.value.isDemonstration !== undefined) {
      const detail = "only the operator may call an event a demonstration";
      return problemResponse("invalid-body", { errors: [{ field: "isDemonstration", detail }] });
    }
    const result = await createNewEvent(store, body.value, host, organisedEventSchema);
    if (result.ok) {
      const { event, organiserKey } = result;
      return Response.json({ event, organiserKey }, { status: 201 });
    }
    return result.reason === "invalid"
      ? problemResponse("invalid-body", { errors: result.errors })
      : problemResponse("code-taken");
  });
}
