import { isConfirmed, parseRoundcubeCalls } from "./roundcube/parse-roundcube-calls.ts";
import { requestRoundcube } from "./roundcube/request.ts";
import { announceChanges } from "./roundcube/show-changes.ts";
import { numbersOf, requestSogo } from "./sogo/request.ts";
import { parseShownSize } from "./weigh/parse-shown-size.ts";

/** What the script that observes a webmail and the script of its panels both use. */
export const sharedParts = {
  announceChanges,
  isConfirmed,
  numbersOf,
  parseRoundcubeCalls,
  parseShownSize,
  requestRoundcube,
  requestSogo,
};
