/** Why a rule that found something does not show a nudge. */
export type SilenceReason =
  /** Switched off by a setting or a policy. */
  | "off"
  /** The person answered "never". */
  | "never"
  /** The person answered "not here". */
  | "notHere"
  /** The person chose the quality in the player. */
  | "chosenByHand"
  | "gallery"
  | "shortLoop"
  | "snoozed"
  /** The person must not be interrupted now. */
  | "moment"
  /** The page has shown a nudge. */
  | "pageOnce"
  /** The rule has shown a nudge today. */
  | "ruleToday"
  | "tooSoon"
  | "weekFull";
