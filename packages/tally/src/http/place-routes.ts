import { randomInt } from "node:crypto";
import { paths, placeRequestSchema, ticketsSchema } from "@digital-cleanup/challenge";
import type { Store } from "../storage/store.ts";
import { signBlinded, ticketHash } from "./place-keys.ts";
import { problemResponse } from "./problem.ts";
import type { createPrivateRoutes } from "./private-routes.ts";
import { readBody } from "./read-body.ts";

const ticketLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const newTicket = (): string =>
  Array.from({ length: 16 }, () => ticketLetters[randomInt(ticketLetters.length)]).join("");

/** Guarded events: tickets for the organiser to hand out, and a place for each. */
export function addPlaceRoutes(routes: ReturnType<typeof createPrivateRoutes>, store: Store): void {
  routes.withKey(["organiser"], "POST", paths.tickets(":code"), async (context, _, code) => {
    const body = await readBody(context, ticketsSchema);
    if (body instanceof Response) return body;
    const tickets = Array.from({ length: body.value.count }, newTicket);
    const hashes = tickets.map((ticket) => ticketHash(code, ticket));
    const outcome = await store.places.addTickets(code, hashes);
    return outcome === "added"
      ? Response.json({ tickets }, { status: 201 })
      : problemResponse("event-conflict", { detail: outcome });
  });

  routes.public("POST", paths.places(":code"), async (context) => {
    const code = context.req.param("code") ?? "";
    const published = await store.readPublished(code);
    const privateKey = await store.places.readKey(code);
    if (!published || !privateKey) {
      return problemResponse(published ? "event-conflict" : "unknown-event");
    }
    const body = await readBody(context, placeRequestSchema);
    if (body instanceof Response) return body;
    const { ticket, blinded } = body.value;
    // Signed before the ticket is used up: a request that cannot be signed costs nobody a place.
    const signed = signBlinded(privateKey, Buffer.from(blinded, "base64url"));
    if (!signed) {
      return problemResponse("invalid-body", {
        errors: [{ field: "blinded", detail: "not a number below the key's modulus" }],
      });
    }
    const outcome = await store.places.useTicket(
      code,
      ticketHash(code, ticket),
      ticketHash(code, blinded),
    );
    if (outcome === "unknownTicket") return problemResponse("ticket-unknown");
    if (outcome === "usedForAnother") return problemResponse("ticket-used");
    return Response.json({ signature: signed.toString("base64url") });
  });
}
