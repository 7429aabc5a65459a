import { paths, placeRequestSchema, ticketsSchema } from "@digital-cleanup/challenge";
import { randomCode } from "../../keys/random-code.ts";
import type { Store } from "../../storage/store.ts";
import { isSignable, signBlinded, ticketHash } from "../../keys/place-keys.ts";
import { problemResponse } from "../../responses/problem-response.ts";
import type { createPrivateRouter } from "../routers/private-router.ts";
import { readBody } from "../routers/read-body.ts";

/** 80 random bits. */
const ticketLength = 16;

/** Routes of guarded events: new tickets for the organiser, and the place that a ticket gives. */
export function addPlaceRoutes(routes: ReturnType<typeof createPrivateRouter>, store: Store): void {
  routes.withKey(["organiser"], "POST", paths.tickets(":code"), async (context, _, code) => {
    const body = await readBody(context, ticketsSchema);
    if (body instanceof Response) return body;
    const tickets = Array.from({ length: body.value.count }, () => randomCode(ticketLength));
    const hashes = tickets.map((ticket) => ticketHash(code, ticket));
    const outcome = await store.places.addTickets(code, hashes);
    return outcome === "added"
      ? Response.json({ tickets }, { status: 201 })
      : problemResponse("event-conflict", { detail: outcome });
  });

  routes.forAnyPage("POST", paths.places(":code"), async (context) => {
    const code = context.req.param("code") ?? "";
    const event = await store.readEvent(code);
    if (!event) return problemResponse("unknown-event");
    const privateKey = await store.places.readKey(code);
    if (!event.placeKey || !privateKey) return problemResponse("event-conflict");
    const body = await readBody(context, placeRequestSchema);
    if (body instanceof Response) return body;
    const { ticket } = body.value;
    const blinded = Buffer.from(body.value.blinded, "base64url");
    // Checked before the ticket is used, so that a request that cannot be signed uses no ticket.
    if (!isSignable(event.placeKey, blinded)) {
      return problemResponse("invalid-body", {
        errors: [{ field: "blinded", detail: "not a number below the key's modulus" }],
      });
    }
    const outcome = await store.places.useTicket(
      code,
      ticketHash(code, ticket),
      ticketHash(code, body.value.blinded),
    );
    if (outcome === "unknownTicket") return problemResponse("ticket-unknown");
    if (outcome === "usedForAnother") return problemResponse("ticket-used");
    // Signed after the check of the ticket: signing takes ten times as long as all else.
    return Response.json({ signature: signBlinded(privateKey, blinded).toString("base64url") });
  });
}
