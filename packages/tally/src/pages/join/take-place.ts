import {
  askForPlace,
  type Event,
  type EventAddress,
  placeRequest,
  type PreparedPlace,
  readTicket,
  type TallyFailure,
  problemKind,
} from "@digital-cleanup/challenge";
import type { placeMaker } from "../join-place/client.tsx";
import type { PartStore } from "./part-store.ts";

export type PlaceProblem =
  | "notATicket"
  | "unreachable"
  | "unknownTicket"
  | "usedTicket"
  | "refused"
  | "otherVersion"
  | "wrongAnswer";

type Trade = {
  store: PartStore;
  address: EventAddress;
  event: Pick<Event, "code" | "placeKey">;
  maker: typeof placeMaker;
  fetch: Parameters<typeof askForPlace>[0];
};

/**
 * Trades a ticket for a place, which the part holds from then on. Gives undefined once it is there.
 *
 * Every ticket is asked with one question, from whichever tab: were another drawn for a second ticket, which may be the
 * first with a slip of the pen, a lost answer to the first could never be asked for again.
 */
export async function takePlace(trade: Trade, typed: string): Promise<PlaceProblem | undefined> {
  const { store, address, event, maker, fetch } = trade;
  const ticket = readTicket(typed);
  const { placeKey } = event;
  if (!ticket || !placeKey) return "notATicket";
  const prepared = await writeDownQuestion(trade, placeKey, ticket);
  if (!prepared) return undefined;
  const result = await askForPlace(fetch, placeRequest(address, ticket, prepared));
  if (!result.ok) return problemOf(result);
  const place = maker.read(placeKey, prepared, result.value.signature);
  if (!place) return "wrongAnswer";
  store.change((part) => {
    // A receipt was taken over in another tab meanwhile: this place is not of its secret.
    if (part.askedPlace?.prepared.blinded !== prepared.blinded) return part;
    const { ticket: _traded, askedPlace: _asked, ...rest } = part;
    return { ...rest, place };
  });
  return undefined;
}

/**
 * What will be asked, stored before it leaves: the same ticket gives an answer to the same question only. Undefined
 * where another tab got the place meanwhile.
 */
async function writeDownQuestion(
  { store, event, maker }: Trade,
  placeKey: string,
  ticket: string,
): Promise<PreparedPlace | undefined> {
  while (!store.read().place) {
    const { secret, askedPlace } = store.read();
    const prepared = askedPlace?.prepared ?? (await maker.prepare(placeKey, event.code, secret));
    store.change((part) =>
      // Another tab may have begun the part meanwhile, with a secret of its own: then the question is about that one.
      part.secret === secret && !part.place
        ? { ...part, askedPlace: { ticket, prepared: part.askedPlace?.prepared ?? prepared } }
        : part,
    );
    const kept = store.read();
    if (kept.secret === secret && kept.askedPlace) return kept.askedPlace.prepared;
  }
  return undefined;
}

function problemOf(failure: TallyFailure): PlaceProblem {
  if (failure.failure === "unreachable") return "unreachable";
  if (failure.failure !== "refused") return "otherVersion";
  const kind = problemKind(failure.problem);
  if (kind === "ticket-used") return "usedTicket";
  return kind === "ticket-unknown" ? "unknownTicket" : "refused";
}
