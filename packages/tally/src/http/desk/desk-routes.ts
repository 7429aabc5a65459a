import { type Collected, deskMessageSchema, paths } from "@digital-cleanup/challenge";
import type { Capability } from "../../storage/capabilities.ts";
import type { DeskResult } from "../../storage/desk.ts";
import type { Store } from "../../storage/store.ts";
import { problemResponse } from "../../responses/problem-response.ts";
import type { createPrivateRouter } from "../routers/private-router.ts";
import { readBody } from "../routers/read-body.ts";

const refusals = {
  unknown: "unknown-event",
  erased: "event-erased",
  tooMany: "event-conflict",
} as const satisfies Record<Exclude<DeskResult, { ok: true }>["reason"], string>;

/** The routes of the collection desk, for helpers and the organiser. */
export function addDeskRoutes(routes: ReturnType<typeof createPrivateRouter>, store: Store): void {
  const roles = ["organiser", "desk"] as const;

  const view = async (code: string, { label }: Capability): Promise<Response> => {
    const published = await store.readPublished(code);
    if (!published) return problemResponse("unknown-event");
    const answer: { label: string | null; collected: Collected } = {
      label,
      collected: published.collected,
    };
    return Response.json(answer);
  };

  routes.withKey(roles, "GET", paths.desk(":code"), (_, capability, code) =>
    view(code, capability),
  );

  routes.withKey(roles, "POST", paths.desk(":code"), async (context, capability, code) => {
    const body = await readBody(context, deskMessageSchema);
    if (body instanceof Response) return body;
    const result = await store.desk.add(code, capability.id, body.value.entries);
    return result.ok
      ? view(code, capability)
      : problemResponse(refusals[result.reason], { detail: result.reason });
  });
}
