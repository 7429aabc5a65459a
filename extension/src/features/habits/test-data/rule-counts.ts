import type { RuleState } from "@digital-cleanup/habits";

/** The state of a rule that is asked about, with some counts. */
export const ruleCounts = (counts: Partial<RuleState>): RuleState => ({
  stance: "asks",
  dismissals: 0,
  wasAsked: false,
  notHere: [],
  actsHere: [],
  month: "2027-03",
  shown: 0,
  accepted: 0,
  dismissed: 0,
  acted: 0,
  ...counts,
});
