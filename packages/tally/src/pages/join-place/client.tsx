import { type PlaceCrypto, preparePlace, readPlace } from "@digital-cleanup/challenge";

const browserCrypto: PlaceCrypto = {
  sha256: (bytes) => crypto.subtle.digest("SHA-256", bytes),
  sha384: (bytes) => crypto.subtle.digest("SHA-384", bytes),
  fillRandom: (bytes) => void crypto.getRandomValues(bytes),
};

/** What makes a place out of a ticket. Its big numbers are brought in where somebody has a ticket, and nowhere else. */
export const placeMaker = {
  prepare: (placeKey: string, code: string, secret: string) =>
    preparePlace(browserCrypto, placeKey, code, secret),
  read: readPlace,
};
