import {
  askForPlace,
  placeRequest,
  type PlaceCrypto,
  preparePlace,
  readPlace,
  readTicket,
  type TallyFailure,
  problemKind,
} from "@digital-cleanup/challenge";
import { eventPageOf, type JoinedEvent } from "./joined-event.ts";
import { fetchTally } from "./reach-tally.ts";
import { changeJoined } from "./store.ts";

export type PlaceProblem =
  | "notATicket"
  | "unreachable"
  | "unknownTicket"
  | "usedTicket"
  | "otherVersion"
  | "wrongAnswer";

const browserCrypto: PlaceCrypto = {
  sha256: (bytes) => crypto.subtle.digest("SHA-256", bytes),
  sha384: (bytes) => crypto.subtle.digest("SHA-384", bytes),
  fillRandom: (bytes) => void crypto.getRandomValues(bytes),
};

function problemOf(failure: TallyFailure): PlaceProblem {
  if (failure.failure === "unreachable") return "unreachable";
  if (failure.failure !== "refused") return "otherVersion";
  return problemKind(failure.problem) === "ticket-used" ? "usedTicket" : "unknownTicket";
}

/**
 * Trades a ticket for a place. What is asked is written down before it leaves: the same ticket gives an answer to the
 * same question only, so that a lost answer can be asked for again. Gives undefined once the place is there.
 *
 * Every ticket is asked with that one question, from whichever window: were another drawn for a second ticket, which may
 * be the first with a slip of the pen, the first could never be asked again.
 */
export async function takePlace(
  joined: JoinedEvent,
  typedTicket: string,
): Promise<PlaceProblem | undefined> {
  const ticket = readTicket(typedTicket);
  const { address, event, secret } = joined;
  if (!ticket || !event.placeKey) return "notATicket";
  const page = eventPageOf(joined);
  let prepared = await preparePlace(browserCrypto, event.placeKey, event.code, secret);
  await changeJoined(page, (current) => {
    prepared = current.askedPlace?.prepared ?? prepared;
    return { ...current, askedPlace: { ticket, prepared } };
  });
  const result = await askForPlace(fetchTally, placeRequest(address, ticket, prepared));
  if (!result.ok) return problemOf(result);
  const place = readPlace(event.placeKey, prepared, result.value.signature);
  if (!place) return "wrongAnswer";
  await changeJoined(page, ({ ticket: _traded, askedPlace: _asked, ...rest }) => ({
    ...rest,
    place,
  }));
  return undefined;
}
