/** Where a tally is copied to. */
export type MoveTarget = "postgres" | "folder";

export type MoveResult =
  | { ok: true; events: number; rows: number }
  | { ok: false; reason: "differs"; code: string }
  | { ok: false; reason: "notEmpty" | "inUse" | "unknownEvent" | "inCampaign" };
