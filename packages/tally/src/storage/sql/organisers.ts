import type { SqlDatabase } from "./sql-database.ts";
import { type Declared, declaredSchema } from "@digital-cleanup/challenge";
import { raiseEventCeilings } from "../change-event.ts";
import type { EventRecord } from "../event-record.ts";
import type { Capability, CeilingChange, ListedBatch, OrganiserStore } from "../organiser-store.ts";
import { hasPoolPublished } from "../pooling/has-pool-published.ts";
import { takeBackPooled } from "../pooling/take-back-pooled.ts";
import type { StoreAccess } from "../store-access.ts";
import type { BatchRow } from "./statements.ts";

const maxHelpers = 50;
/** Removed helpers included, each of which keeps its row. */
const maxHelpersEver = 1000;
const organiserId = 0;

type CapabilityRow = {
  id: number;
  role: Capability["role"];
  hash: Uint8Array;
  label: string | null;
  created_on: string;
};

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

/** A count by hand that was public once stays known, also if its organiser took it back. */
type StoredDeclared = { figures: Declared; wasCountedByHand: boolean };

/** The tables of capabilities, reasons and declared figures. */
export function createOrganisers(database: SqlDatabase, access: StoreAccess) {
  const saveCapability = database.prepare(
    `INSERT INTO capability (event, id, role, hash, label, created_on) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (event, id) DO UPDATE SET hash = excluded.hash, created_on = excluded.created_on`,
  );
  const capabilities = database.prepare(
    "SELECT * FROM capability WHERE event = ? AND hash IS NOT NULL ORDER BY id",
  );
  const lastCapability = database.prepare(
    "SELECT max(id) AS id, count(hash) AS count FROM capability WHERE event = ?",
  );
  const dropCapability = database.prepare(
    "UPDATE capability SET hash = NULL WHERE event = ? AND id = ? AND role = 'desk' AND hash IS NOT NULL",
  );
  const eraseLabels = database.prepare("UPDATE capability SET label = NULL WHERE event = ?");
  const insertCeilingChange = database.prepare(
    `INSERT INTO ceiling_change (event, n, day, ceilings, reason)
     SELECT CAST(?1 AS INTEGER), coalesce(max(n), 0) + 1, ?2, ?3, ?4 FROM ceiling_change WHERE event = ?1`,
  );
  const ceilingChanges = database.prepare(
    "SELECT * FROM ceiling_change WHERE event = ? ORDER BY n",
  );
  const lastBatches = database.prepare(
    `SELECT n, day, contributions, voids, reason, CAST(EXISTS (
       SELECT 1 FROM batch AS later WHERE later.event = batch.event AND later.voids = batch.n
     ) AS INTEGER) AS is_voided
     FROM batch WHERE event = ? ORDER BY n DESC LIMIT ?`,
  );
  const saveDeclared = database.prepare(
    `INSERT INTO declared (event, figures) VALUES (?, ?)
     ON CONFLICT (event) DO UPDATE SET figures = excluded.figures`,
  );
  const declared = database.prepare("SELECT figures FROM declared WHERE event = ?");

  /** For the transaction that creates an event, so that the event and its organiser's key are stored together. */
  const insertOrganiser = (event: number, day: string, hash: Uint8Array): void => {
    saveCapability.run(event, organiserId, "organiser", hash, null, day);
  };

  const readDeclared = ({ id }: EventRecord): StoredDeclared | undefined => {
    const row = declared.get(id);
    if (!row) return;
    const { wasCountedByHand: wasCounted = false, ...rest } = JSON.parse(
      String(row.figures),
    ) as Declared & { wasCountedByHand?: boolean };
    const figures = declaredSchema.parse(rest);
    return { figures, wasCountedByHand: wasCounted || countsByHand(figures) };
  };
  const wasCountedByHand = (record: EventRecord): boolean =>
    readDeclared(record)?.wasCountedByHand ?? false;

  const readCeilingChanges = ({ id }: EventRecord): CeilingChange[] =>
    ceilingChanges.all(id).map(({ day, ceilings, reason }) => ({
      day: String(day),
      ceilings: JSON.parse(String(ceilings)),
      reason: String(reason),
    }));

  const store: OrganiserStore = {
    capabilities: async (code) =>
      access.read((transaction) => {
        const record = transaction.find(code);
        if (!record) return [];
        return (capabilities.all(record.id) as CapabilityRow[]).map(
          ({ created_on: createdOn, ...row }) => ({ ...row, createdOn }),
        );
      }),

    replaceOrganiser: (code, hash) =>
      access.changeEvent(code, (transaction, record) => {
        insertOrganiser(record.id, transaction.today(record), hash);
        return { ok: true };
      }),

    addHelper: (code, label, hash) =>
      access.run<number | "unknown" | "tooMany">((transaction) => {
        const record = transaction.find(code);
        if (!record) return () => "unknown";
        const last = lastCapability.get(record.id) as { id: number | null; count: number };
        if (last.count > maxHelpers || (last.id ?? 0) >= maxHelpersEver) return () => "tooMany";
        const id = (last.id ?? organiserId) + 1;
        saveCapability.run(record.id, id, "desk", hash, label, transaction.today(record));
        return () => id;
      }),

    removeHelper: (code, id) =>
      access.run((transaction) => {
        const record = transaction.find(code);
        const isRemoved = record !== undefined && dropCapability.run(record.id, id).changes === 1;
        return () => isRemoved;
      }),

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

    declare: (code, figures) =>
      access.changeEvent(code, (transaction, record) => {
        if (countsByHand(figures)) {
          // A pool minus a count by hand would be what the other events left in it.
          takeBackPooled(transaction, record);
          const hasPublished = transaction.readPublicSums(record).figures.size > 0;
          if (hasPublished || hasPoolPublished(transaction, record)) {
            return { ok: false, reason: "figuresPublished" };
          }
        }
        const stored = {
          ...figures,
          ...((countsByHand(figures) || wasCountedByHand(record)) && { wasCountedByHand: true }),
        };
        saveDeclared.run(record.id, JSON.stringify(stored));
        transaction.touch(record);
        return { ok: true };
      }),

    raiseCeilings: (code, ceilings, reason) =>
      access.changeEvent(code, (transaction, record) => {
        const earlier = readCeilingChanges(record).map((change) => change.ceilings);
        const result = raiseEventCeilings(transaction, record, ceilings, earlier);
        if (result.ok) {
          const day = transaction.today(record);
          insertCeilingChange.run(record.id, day, JSON.stringify(ceilings), reason);
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
        const rows = record ? lastBatches.all(record.id, maxCount) : [];
        return (rows as ListedBatchRow[]).toReversed().map(listedBatchFromRow);
      }),

    isErased: async (code) =>
      access.read((transaction) => transaction.find(code)?.erasedOn != null),
  };

  return {
    store,
    insertOrganiser,
    /** For the transaction that erases the event's contributions: a label is often a person's name. */
    eraseLabels: ({ id }: EventRecord): void => void eraseLabels.run(id),
    readDeclared: (record: EventRecord): Declared | undefined => readDeclared(record)?.figures,
    wasCountedByHand,
  };
}

const countsByHand = ({ files, emails, apps, bytes }: Declared): boolean =>
  [files, emails, apps, bytes].some((figure) => figure !== undefined);
