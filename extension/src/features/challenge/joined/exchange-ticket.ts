import {
  type PlaceCrypto,
  type PlaceMaker,
  type PlaceProblem,
  preparePlace,
  readPlace,
  takePlace,
} from "@digital-cleanup/challenge";
import { eventPage, type Participation } from "../participation.ts";
import { fetchTally } from "../reach-tally.ts";
import { participationStore } from "../store.ts";

const browserCrypto: PlaceCrypto = {
  sha256: (bytes) => crypto.subtle.digest("SHA-256", bytes),
  sha384: (bytes) => crypto.subtle.digest("SHA-384", bytes),
  fillRandom: (bytes) => void crypto.getRandomValues(bytes),
};

const placeMaker: PlaceMaker = {
  prepare: (placeKey, code, secret) => preparePlace(browserCrypto, placeKey, code, secret),
  read: readPlace,
};

/** Exchanges a ticket for a place. Returns undefined once the place is stored. */
export const exchangeTicket = (
  participation: Participation,
  typedTicket: string,
): Promise<PlaceProblem | undefined> => {
  const { address, event } = participation;
  const store = participationStore(eventPage(participation));
  return takePlace({ store, address, event, maker: placeMaker, fetch: fetchTally }, typedTicket);
};
