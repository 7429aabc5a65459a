import {
  askForPlace,
  type Fetch,
  placeRequest,
  type TallyFailure,
} from "../../client/tally-client.ts";
import type { Event } from "../../event/event.ts";
import type { EventAddress } from "../../event/join-address.ts";
import { problemKind } from "../../http/problem-kind.ts";
import type { PlaceMaker } from "../../place/place-maker.ts";
import { type PreparedPlace, readTicket } from "../../place/place.ts";
import type { Participation, ParticipationStore } from "../participation.ts";

export type PlaceProblem =
  | "notATicket"
  | "unreachable"
  | "unknownTicket"
  | "usedTicket"
  | "refused"
  | "otherVersion"
  | "wrongAnswer";

type Exchange<P extends Participation> = {
  store: ParticipationStore<P>;
  address: EventAddress;
  event: Pick<Event, "code" | "placeKey">;
  maker: PlaceMaker;
  fetch: Fetch;
};

/**
 * Exchanges a ticket for a place and stores it. Returns undefined once the place is stored.
 *
 * All tickets and windows ask the same question: if a second ticket (perhaps the first one with a
 * typing error) had a question of its own, a lost answer to the first could never be requested
 * again.
 */
export async function takePlace<P extends Participation>(
  exchange: Exchange<P>,
  typedTicket: string,
): Promise<PlaceProblem | undefined> {
  const { store, address, event, maker, fetch } = exchange;
  const ticket = readTicket(typedTicket);
  const { placeKey } = event;
  if (!ticket || !placeKey) return "notATicket";
  const prepared = await storeQuestion(exchange, placeKey, ticket);
  if (!prepared) return undefined;
  const result = await askForPlace(fetch, placeRequest(address, ticket, prepared));
  if (!result.ok) return placeProblem(result);
  const place = await maker.read(placeKey, prepared, result.value.signature);
  if (!place) return "wrongAnswer";
  await store.change((participation) => {
    // Another window may have restored a receipt meanwhile: this place was signed for another secret.
    if (participation.askedPlace?.prepared.blinded !== prepared.blinded) return participation;
    const { ticket: _exchanged, askedPlace: _answered, ...rest } = participation;
    return { ...(rest as P), place };
  });
  return undefined;
}

/**
 * Stores the question before it is sent, because a ticket answers one question only. Returns undefined if another
 * window already has the place, or has left the event.
 */
async function storeQuestion<P extends Participation>(
  { store, event, maker }: Exchange<P>,
  placeKey: string,
  ticket: string,
): Promise<PreparedPlace | undefined> {
  for (;;) {
    const before = await store.read();
    if (!before || before.place) return undefined;
    const { secret } = before;
    const prepared =
      before.askedPlace?.prepared ?? (await maker.prepare(placeKey, event.code, secret));
    await store.change((participation) =>
      // Another window may have stored another secret meanwhile: the question must be about that one.
      participation.secret === secret && !participation.place
        ? {
            ...participation,
            askedPlace: { ticket, prepared: participation.askedPlace?.prepared ?? prepared },
          }
        : participation,
    );
    const stored = await store.read();
    if (stored?.secret === secret && stored.askedPlace) return stored.askedPlace.prepared;
  }
}

function placeProblem(failure: TallyFailure): PlaceProblem {
  if (failure.failure === "unreachable") return "unreachable";
  if (failure.failure !== "refused") return "otherVersion";
  const kind = problemKind(failure.problem);
  if (kind === "ticket-used") return "usedTicket";
  return kind === "ticket-unknown" ? "unknownTicket" : "refused";
}
