import { isConfirmed, parseRoundcubeCalls } from "./roundcube/parse-roundcube-calls.ts";
import { requestRoundcube, shownListing } from "./roundcube/request.ts";
import { numbersOf, requestSogo } from "./sogo/request.ts";
import { parseShownSize } from "./weigh/parse-shown-size.ts";

/** What the script that observes a webmail and the script of its panels both use. */
export const sharedParts = {
  isConfirmed,
  numbersOf,
  parseRoundcubeCalls,
  parseShownSize,
  requestRoundcube,
  requestSogo,
  shownListing,
};
