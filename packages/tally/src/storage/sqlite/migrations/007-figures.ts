import type { DatabaseSync } from "node:sqlite";
import { changeToText, noPublicSums, publicSumsToText } from "../../../publication/public-sums.ts";
import { publicSumsFromTotals } from "./public-sums-from-totals.ts";

/**
 * A batch stores its change of each public sum instead of the sums after it, with the level of each figure; the sums are
 * stored once for each event. A contribution remembers its last batch, the figures that stand out, and whether its
 * batch was voided.
 */
const tables = `
CREATE TABLE public_sums (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  sums TEXT NOT NULL
) STRICT;

ALTER TABLE batch ADD COLUMN contributions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN levels TEXT NOT NULL DEFAULT '{}';
ALTER TABLE batch ADD COLUMN change TEXT NOT NULL DEFAULT '{}';
ALTER TABLE batch ADD COLUMN voids INTEGER;
ALTER TABLE batch ADD COLUMN reason TEXT;

ALTER TABLE contribution ADD COLUMN is_voided INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contribution ADD COLUMN batch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contribution ADD COLUMN stands_out INTEGER NOT NULL DEFAULT 0;

ALTER TABLE event ADD COLUMN received INTEGER NOT NULL DEFAULT 0;

-- Totals of 0 in every field publish nothing any more, so they do not wait.
UPDATE contribution SET standing = 'settled', published = NULL
WHERE standing = 'pending' AND coalesce(totals, x'') = coalesce(published, x'');

UPDATE event SET received = participations + pending + held;
UPDATE event SET
  received = counted.received, participations = counted.published, pending = counted.pending
FROM (
  SELECT event,
    count(totals) AS received,
    count(*) FILTER (WHERE length(iif(standing = 'settled', totals, published)) > 0) AS published,
    count(*) FILTER (WHERE standing = 'pending') AS pending
  FROM contribution GROUP BY event
) AS counted
WHERE counted.event = event.id;
`;

type OldBatch = { event: number; n: number; sums: string };

export function figures(database: DatabaseSync): void {
  database.exec(tables);
  const batches = database.prepare("SELECT event, n, sums FROM batch ORDER BY event, n").all();
  const saveBatch = database.prepare(
    "UPDATE batch SET change = ?, levels = ? WHERE event = ? AND n = ?",
  );
  const saveSums = database.prepare(
    `INSERT INTO public_sums (event, sums) VALUES (?, ?)
     ON CONFLICT (event) DO UPDATE SET sums = excluded.sums`,
  );
  let before = { event: 0, publicSums: noPublicSums };
  for (const { event, n, sums } of batches as OldBatch[]) {
    const previous = before.event === event ? before.publicSums : noPublicSums;
    const { publicSums, levels } = publicSumsFromTotals(JSON.parse(sums), previous);
    const change = publicSums.sums.map((sum, part) => sum - previous.sums[part]!);
    saveBatch.run(changeToText(change), JSON.stringify(levels), event, n);
    saveSums.run(event, publicSumsToText(publicSums));
    before = { event, publicSums };
  }
  database.exec("ALTER TABLE batch DROP COLUMN sums");
}
