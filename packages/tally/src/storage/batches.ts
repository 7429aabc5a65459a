import { changeFromText, changeToText, type FigureLevels } from "../publication/public-sums.ts";
import type { Query } from "./database.ts";

export type Batch = {
  n: number;
  day: string;
  /** Contributions of which at least one figure is public from this batch on. */
  participations: number;
  /** Contributions that it changed; 0 for a batch of a version that did not count them. */
  contributions: number;
  levels: FigureLevels;
  /** By index of a public sum: what the batch added to it. */
  change: readonly bigint[];
  /** The batch whose people this one voids, why, and the batches whose people had to leave with them. */
  voids?: { batch: number; reason: string; alsoBatches?: number[] };
};

type BatchRow = Pick<Batch, "n" | "day" | "participations" | "contributions"> & {
  levels: string;
  change: string;
  voids: number | null;
  also_voids: string | null;
  reason: string | null;
};

const batchFromRow = ({
  levels,
  change,
  voids,
  also_voids: also,
  reason,
  ...row
}: BatchRow): Batch => ({
  n: row.n,
  day: row.day,
  participations: row.participations,
  contributions: row.contributions,
  levels: JSON.parse(levels),
  change: changeFromText(change),
  ...(voids !== null && { voids: voidsFrom(voids, also, reason) }),
});

const voidsFrom = (batch: number, also: string | null, reason: string | null) => ({
  batch,
  reason: reason ?? "",
  ...(also !== null && { alsoBatches: JSON.parse(also) as number[] }),
});

/** The batches of an event after that of a number, at most `maxCount`; by default all. */
export async function readBatches(
  query: Query,
  code: string,
  after = 0,
  maxCount = Number.MAX_SAFE_INTEGER,
): Promise<Batch[]> {
  const rows = await query<BatchRow>(
    `SELECT batch.* FROM batch JOIN event ON event.id = batch.event
     WHERE code = ?1 AND n > ?2 ORDER BY n LIMIT ?3`,
    [code, after, maxCount],
  );
  return rows.map(batchFromRow);
}

export async function insertBatch(query: Query, eventId: number, batch: Batch): Promise<void> {
  const { voids } = batch;
  await query(
    `INSERT INTO batch
       (event, n, day, participations, contributions, levels, change, voids, also_voids, reason)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`,
    [
      eventId,
      batch.n,
      batch.day,
      batch.participations,
      batch.contributions,
      JSON.stringify(batch.levels),
      changeToText(batch.change),
      voids?.batch ?? null,
      voids?.alsoBatches ? JSON.stringify(voids.alsoBatches) : null,
      voids?.reason ?? null,
    ],
  );
}

/** The batches whose people were voided. */
export async function readVoided(query: Query, eventId: number): Promise<Set<number>> {
  const rows = await query<{ voids: number; also_voids: string | null }>(
    "SELECT voids, also_voids FROM batch WHERE event = ?1 AND voids IS NOT NULL",
    [eventId],
  );
  return new Set(
    rows.flatMap(({ voids, also_voids: also }) => [
      voids,
      ...(also ? (JSON.parse(also) as number[]) : []),
    ]),
  );
}

type ListedRow = Pick<BatchRow, "n" | "day" | "contributions" | "voids" | "also_voids" | "reason">;

/** The last batches without their figures, in their order. */
export async function readLastBatches(query: Query, eventId: number, maxCount: number) {
  const voided = await readVoided(query, eventId);
  const rows = await query<ListedRow>(
    `SELECT n, day, contributions, voids, also_voids, reason FROM batch
     WHERE event = ?1 ORDER BY n DESC LIMIT ?2`,
    [eventId, maxCount],
  );
  return rows.toReversed().map(({ n, day, contributions, voids, also_voids: also, reason }) => ({
    n,
    day,
    contributions,
    isVoided: voided.has(n),
    ...(voids !== null && { voids: voidsFrom(voids, also, reason) }),
  }));
}
