import { organisedEventSchema, paths } from "@digital-cleanup/challenge";
import type { Context } from "hono";
import * as z from "zod/mini";
import { createNewEvent } from "../../creation/new-event.ts";
import type { Store } from "../../storage/store.ts";
import { checkKey } from "../routers/authorise.ts";
import type { KeyLimits } from "../limits/key-limits.ts";
import { tooManyRequests } from "../limits/write-limits.ts";
import { type CreationPolicy, isOperatorKey } from "../../creation/creation-policy.ts";
import { createAddressLimiter } from "../limits/address-limiter.ts";
import type { createPrivateRouter } from "../routers/private-router.ts";
import { problemResponse } from "../../responses/problem-response.ts";
import { readBody } from "../routers/read-body.ts";

const bodySchema = z.record(z.string(), z.unknown());

/** For one address, if events can be created without a key. */
const maxOpenEventsPerMinute = 30;

/** Returns the refusal of whoever may not create an event or a campaign by the operator's policy. */
export function createCreationGuard(
  creation: CreationPolicy,
  limits: KeyLimits,
  clock: () => number,
) {
  const { policy, operatorKeyHash } = creation;
  const limitOpen = createAddressLimiter(maxOpenEventsPerMinute, clock);
  return async (context: Context): Promise<Response | undefined> => {
    if (policy !== "key") return checkAddress(context, policy, limits, limitOpen);
    const key = await checkKey(limits, context, async (presented) =>
      operatorKeyHash && isOperatorKey(operatorKeyHash, presented)
        ? operatorKeyHash
        : "key-refused",
    );
    return key instanceof Response ? key : undefined;
  };
}

/** `POST /api/events`, as the operator's policy allows. */
export function addCreateEventRoute(
  { withOwnLimits: add }: ReturnType<typeof createPrivateRouter>,
  store: Store,
  { policy }: CreationPolicy,
  host: string,
  refuseCreation: ReturnType<typeof createCreationGuard>,
): void {
  add("POST", paths.events, async (context) => {
    const refusal = await refuseCreation(context);
    if (refusal) return refusal;
    const body = await readBody(context, bodySchema);
    if (body instanceof Response) return body;
    // The home page lists demonstrations, so only the operator may create them.
    if (policy === "open" && body.value.isDemonstration !== undefined) {
      const detail = "only the operator may call an event a demonstration";
      return problemResponse("invalid-body", { errors: [{ field: "isDemonstration", detail }] });
    }
    const result = await createNewEvent(store, body.value, host, organisedEventSchema);
    return answerToNewEvent(result, ({ event, organiserKey }) => ({ event, organiserKey }));
  });
}

type NewEventResult = Awaited<ReturnType<typeof createNewEvent>>;

/** What the creator of an event receives, or why it was refused. */
export function answerToNewEvent(
  result: NewEventResult,
  toAnswer: (created: Extract<NewEventResult, { ok: true }>) => object,
): Response {
  if (result.ok) return Response.json(toAnswer(result), { status: 201 });
  return result.reason === "invalid"
    ? problemResponse("invalid-body", { errors: result.errors })
    : problemResponse("code-taken");
}

function checkAddress(
  context: Context,
  policy: "open" | "closed",
  { readAddress, ofAddress, refuseAddress }: KeyLimits,
  limitOpen: KeyLimits["ofAddress"],
): Response | undefined {
  const address = readAddress(context);
  const waitSeconds = ofAddress(address);
  if (waitSeconds !== undefined) return refuseAddress(address, waitSeconds);
  if (policy === "closed") return problemResponse("creation-closed");
  const openWaitSeconds = limitOpen(address);
  return openWaitSeconds === undefined ? undefined : tooManyRequests(openWaitSeconds);
}
