import type { SqlStatement } from "./sql-database.ts";

/** The statements for events, contributions and batches that each engine prepares in its own SQL. */
export type Statements = Readonly<
  Record<
    | "insertEvent"
    | "eventByCode"
    | "codes"
    | "codesNotErased"
    | "codesThatMayPublish"
    | "codesToVoid"
    | "codesWithNames"
    | "saveNamesErased"
    | "contribution"
    | "contributionsOfBatch"
    | "waitingContributions"
    | "settlePending"
    | "recount"
    | "keyAfterRows"
    | "eraseContributions"
    | "codesToErase"
    | "insertBatch"
    | "publicSums"
    | "savePublicSums"
    | "batchVoiding"
    | "batches"
    | "batchChanges",
    SqlStatement
  >
>;

/** Rows as the statements return them; the tables guarantee the types. */
export type EventRow = [
  id: number,
  code: string,
  definition: string,
  closedOn: string | null,
  erasedOn: string | null,
  isSettled: number,
  hasRaisedCeilings: number,
  batch: number,
  received: number,
  /** Contributions of which something is published. */
  participations: number,
  pending: number,
  held: number,
  voiding: string | null,
];
export type ContributionRow = [
  key: Uint8Array,
  seq: number,
  standing: "settled" | "pending" | "held",
  totals: Uint8Array | null,
  published: Uint8Array | null,
  isVoided: number,
  batch: number,
  standsOut: number,
];
/** `packed` is the published totals of all rows, one after another. */
export type RecountRow = {
  received: number;
  published: number;
  held: number;
  pending: number;
  packed: Uint8Array;
};
export type ChangeRow = [n: number, change: string, voids: number | null];
export type BatchRow = {
  n: number;
  day: string;
  participations: number;
  contributions: number;
  levels: string;
  change: string;
  voids: number | null;
  reason: string | null;
};
