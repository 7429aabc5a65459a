import {
  closingSchema,
  declaredSchema,
  eventChangesSchema,
  isWithinMaxDays,
  newHelperSchema,
  type OrganiserView,
  paths,
  raisedCeilingsSchema,
  voidedBatchSchema,
} from "@digital-cleanup/challenge";
import type * as z from "zod/mini";
import { capabilityHash } from "../../keys/capability-hash.ts";
import type { EventChange } from "../../storage/event-change.ts";
import type { Store } from "../../storage/store.ts";
import { newCapability } from "../../creation/new-event.ts";
import { problemResponse } from "../../responses/problem-response.ts";
import { keepOpen } from "../../responses/keep-open.ts";
import type { createPrivateRouter } from "../routers/private-router.ts";
import { answerToChange, noContent } from "./answer-to-change.ts";
import type { WaveWatch } from "../../waves/wave-watch.ts";
import { readBody } from "../routers/read-body.ts";

/** The newest batches are enough to answer a wave of false contributions. */
const maxListedBatches = 20;

/** The organiser's routes, which need the key of the organiser's link. */
export function addOrganiserRoutes(
  routes: ReturnType<typeof createPrivateRouter>,
  store: Store,
  { waves }: Pick<WaveWatch, "waves">,
): void {
  const { organisers } = store;

  /** Adds a route that changes the event by a body of this schema. */
  const change = <T>(
    method: string,
    path: string,
    schema: z.ZodMiniType<T>,
    apply: (code: string, value: T) => Promise<EventChange>,
  ) =>
    routes.withKey(["organiser"], method, path, async (context, _, code) => {
      const body = await readBody(context, schema);
      if (body instanceof Response) return body;
      // A close that publishes millions of contributions takes minutes.
      return keepOpen(apply(code, body.value).then(answerToChange));
    });

  routes.withKey(["organiser"], "GET", paths.organiser(":code"), async (_, __, code) => {
    const [event, published] = [await store.readEvent(code), await store.readPublished(code)];
    if (!event || !published) return problemResponse("unknown-event");
    const capabilities = await organisers.capabilities(code);
    const tickets = await store.places.countTickets(code);
    const view: OrganiserView = {
      event,
      published,
      isErased: await organisers.isErased(code),
      ...(tickets && { tickets }),
      helpers: capabilities.flatMap(({ id, role, label, createdOn }) =>
        role === "desk" ? [{ id, label: label ?? "", createdOn }] : [],
      ),
      batches: await organisers.lastBatches(code, maxListedBatches),
      ceilingChanges: await organisers.ceilingChanges(code),
      waves: waves(code),
    };
    return Response.json(view);
  });

  change("PATCH", paths.organiser(":code"), eventChangesSchema, organisers.changeEvent);
  change("PUT", paths.declared(":code"), declaredSchema, organisers.declare);
  change("POST", paths.ceilings(":code"), raisedCeilingsSchema, (code, { ceilings, reason }) =>
    organisers.raiseCeilings(code, ceilings, reason),
  );
  change("POST", paths.closing(":code"), closingSchema, async (code, { isClosed, endsOn }) => {
    if (isClosed) return store.close(code);
    const event = endsOn ? await store.readEvent(code) : undefined;
    return event && endsOn && !isWithinMaxDays({ ...event, endsOn })
      ? { ok: false, reason: "tooLong" }
      : store.reopen(code, endsOn);
  });

  routes.withKey(
    ["organiser"],
    "POST",
    paths.voidedBatch(":code", ":n"),
    async (context, _, code) => {
      const body = await readBody(context, voidedBatchSchema);
      if (body instanceof Response) return body;
      const n = Number(context.req.param("n"));
      // A batch of millions of contributions takes minutes.
      return keepOpen(store.voidBatch(code, n, body.value.reason).then(answerToChange));
    },
  );

  routes.withKey(["organiser"], "POST", paths.organiserKey(":code"), async (_, __, code) => {
    const organiserKey = newCapability();
    await organisers.replaceOrganiser(code, capabilityHash(code, organiserKey));
    return Response.json({ organiserKey });
  });

  routes.withKey(["organiser"], "POST", paths.helpers(":code"), async (context, _, code) => {
    const body = await readBody(context, newHelperSchema);
    if (body instanceof Response) return body;
    const key = newCapability();
    const id = await organisers.addHelper(code, body.value.label, capabilityHash(code, key));
    return typeof id === "number"
      ? Response.json({ id, key }, { status: 201 })
      : problemResponse("event-conflict", { detail: id });
  });

  routes.withKey(["organiser"], "DELETE", paths.helper(":code", ":id"), async (context, _, code) =>
    (await organisers.removeHelper(code, Number(context.req.param("id"))))
      ? noContent()
      : problemResponse("not-found"),
  );
}
