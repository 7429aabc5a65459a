import {
  type PlaceCrypto,
  type PlaceMaker,
  preparePlace,
  readPlace,
} from "@digital-cleanup/challenge";

const browserCrypto: PlaceCrypto = {
  sha256: (bytes) => crypto.subtle.digest("SHA-256", bytes),
  sha384: (bytes) => crypto.subtle.digest("SHA-384", bytes),
  fillRandom: (bytes) => void crypto.getRandomValues(bytes),
};

/** A script of its own: only those who have a ticket load the arithmetic with big integers. */
export const placeMaker: PlaceMaker = {
  prepare: (placeKey, code, secret) => preparePlace(browserCrypto, placeKey, code, secret),
  read: readPlace,
};
