import { createPlaceMaker } from "@digital-cleanup/challenge";

/** A script of its own: only those who have a ticket load the library of blind signatures. */
export const placeMaker = createPlaceMaker(crypto.subtle);
