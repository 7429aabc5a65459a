export type MoveResult =
  | { ok: true; events: number; rows: number }
  | { ok: false; reason: "differs"; code: string }
  | { ok: false; reason: "notEmpty" | "inUse" };
