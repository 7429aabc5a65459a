import { raiseEventCeilings } from "../change-event.ts";
import type { EventRecord } from "../event-record.ts";
import type { CeilingChange, ListedBatch, OrganiserStore } from "../organiser-store.ts";
import type { StoreAccess } from "../store-access.ts";
import { createCapabilities } from "./capabilities.ts";
import { createDeclaredFigures } from "./declared-figures.ts";
import type { SqlDatabase } from "./sql-database.ts";
import type { BatchRow } from "./statements.ts";

type ListedBatchRow = Pick<BatchRow, "n" | "day" | "contributions" | "voids" | "reason"> & {
  is_voided: number;
};
const listedBatchFromRow = ({
  n,
  day,
  contributions,
  voids,
  reason,
  is_voided: isVoided,
}: ListedBatchRow): ListedBatch => ({
  n,
  day,
  contributions,
  isVoided: isVoided === 1,
  ...(voids !== null && { voids: { batch: voids, reason: reason ?? "" } }),
});

const prepareStatements = (database: SqlDatabase) => ({
  insertCeilingChange: database.prepare(
    `INSERT INTO ceiling_change (event, n, day, ceilings, reason)
     SELECT CAST(?1 AS INTEGER), coalesce(max(n), 0) + 1, ?2, ?3, ?4 FROM ceiling_change WHERE event = ?1`,
  ),
  ceilingChanges: database.prepare("SELECT * FROM ceiling_change WHERE event = ? ORDER BY n"),
  lastBatches: database.prepare(
    `SELECT n, day, contributions, voids, reason, CAST(EXISTS (
       SELECT 1 FROM batch AS later WHERE later.event = batch.event AND later.voids = batch.n
     ) AS INTEGER) AS is_voided
     FROM batch WHERE event = ? ORDER BY n DESC LIMIT ?`,
  ),
});

/** What an organiser sees and changes. */
export function createOrganisers(database: SqlDatabase, access: StoreAccess) {
  const capabilities = createCapabilities(database, access);
  const declared = createDeclaredFigures(database, access);
  const statements = prepareStatements(database);

  const readCeilingChanges = ({ id }: EventRecord): CeilingChange[] =>
    statements.ceilingChanges.all(id).map(({ day, ceilings, reason }) => ({
      day: String(day),
      ceilings: JSON.parse(String(ceilings)),
      reason: String(reason),
    }));

  const store: OrganiserStore = {
    ...capabilities.store,
    declare: declared.declare,

    changeEvent: (code, changes) =>
      access.changeEvent(code, (transaction, record) => {
        const { event } = record;
        const listing = changes.listing ?? event.listing;
        record.event = {
          ...event,
          ...(listing && { listing }),
          name: changes.name ?? event.name,
          goals: changes.goals ?? event.goals,
          collectionPoints: changes.collectionPoints ?? event.collectionPoints,
          links: changes.links ?? event.links,
        };
        transaction.touch(record);
        return { ok: true };
      }),

    raiseCeilings: (code, ceilings, reason) =>
      access.changeEvent(code, (transaction, record) => {
        const earlier = readCeilingChanges(record).map((change) => change.ceilings);
        const result = raiseEventCeilings(transaction, record, ceilings, earlier);
        if (result.ok) {
          const day = transaction.today(record);
          statements.insertCeilingChange.run(record.id, day, JSON.stringify(ceilings), reason);
        }
        return result;
      }),

    ceilingChanges: async (code) =>
      access.read((transaction) => {
        const record = transaction.find(code);
        return record ? readCeilingChanges(record) : [];
      }),

    lastBatches: async (code, maxCount) =>
      access.read((transaction) => {
        const record = transaction.find(code);
        const rows = record ? statements.lastBatches.all(record.id, maxCount) : [];
        return (rows as ListedBatchRow[]).toReversed().map(listedBatchFromRow);
      }),

    isErased: async (code) =>
      access.read((transaction) => transaction.find(code)?.erasedOn != null),
  };

  return {
    store,
    insertOrganiser: capabilities.insertOrganiser,
    eraseLabels: capabilities.eraseLabels,
    readDeclared: declared.readDeclared,
    wasCountedByHand: declared.wasCountedByHand,
  };
}
