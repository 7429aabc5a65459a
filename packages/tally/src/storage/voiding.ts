import { addCounted } from "../publication/counters.ts";
import { addToWave, planVoid, type VoidPlan, type Waves } from "../publication/plan-void.ts";
import { insertBatch, readBatches, readVoided } from "./batches.ts";
import type { StoreContext } from "./context.ts";
import { type KeyedContribution, readInParts, waits } from "./contributions.ts";
import { type Connection, writeRows } from "./database.ts";
import { changeEvent, type EventChange } from "./event-change.ts";
import { dayOf, type EventRecord, lockEvent, readEvent, saveEvent } from "./events.ts";

/** Contributions read in one step, which takes a few milliseconds. */
const maxRows = 2000;

/**
 * Voids the people of batches. While their contributions are read, in steps, the event publishes nothing; they leave in one
 * transaction. A process that stops meanwhile leaves that to the next one.
 */
export class Voiding {
  readonly #context: StoreContext;
  readonly #onFinished: (code: string) => void;
  readonly #voiding = new Map<string, Promise<EventChange>>();

  /** `onFinished` receives events that may publish again. */
  constructor(context: StoreContext, onFinished: (code: string) => void) {
    this.#context = context;
    this.#onFinished = onFinished;
  }

  async voidBatch(code: string, batch: number, reason: string): Promise<EventChange> {
    await this.finish(code);
    const started = await changeEvent(this.#context, code, async ({ query }, record) => {
      if (record.erasedOn !== null) return { ok: false, reason: "erased" };
      const [found] = await readBatches(query, code, batch - 1, 1);
      const isVoidable = found?.n === batch && !found.voids && !record.voiding;
      if (!isVoidable || (await readVoided(query, record.id)).has(batch)) {
        return { ok: false, reason: "notVoidable" };
      }
      record.voiding = { batch, reason };
      await saveEvent(query, record);
      return { ok: true };
    });
    return started.ok ? this.finish(code) : started;
  }

  /** Ends the void that was begun, if any. */
  finish(code: string, signal?: AbortSignal): Promise<EventChange> {
    const known = this.#voiding.get(code);
    if (known) return known;
    const finished = this.#finish(code, signal).finally(() => this.#voiding.delete(code));
    this.#voiding.set(code, finished);
    return finished;
  }

  async #finish(code: string, signal: AbortSignal | undefined): Promise<EventChange> {
    const { database, notify } = this.#context;
    const record = await readEvent(database.query, code);
    if (!record?.voiding) return { ok: true };
    const waves: Waves = new Map();
    const isRead = await this.#eachPublished(record, signal, ({ firstBatch, published }) =>
      addToWave(waves, firstBatch, published!),
    );
    const plan = planVoid(waves, record.voiding.batch, record.publicSums, record.event.k);
    const leaving: KeyedContribution[] = [];
    const isFound =
      isRead &&
      (await this.#eachPublished(record, signal, (row) => {
        if (plan?.batches.includes(row.firstBatch)) leaving.push(row);
      }));
    if (!isFound) return { ok: true };
    const result = await database.transaction((db) => this.#void(db, code, plan, leaving));
    notify([code]);
    this.#onFinished(code);
    return result;
  }

  /** Visits the contributions of which something is public. Returns false if `signal` ended it. */
  async #eachPublished(
    { id }: EventRecord,
    signal: AbortSignal | undefined,
    visit: (contribution: KeyedContribution) => void,
  ): Promise<boolean> {
    for await (const rows of readInParts(this.#context.database, id, maxRows)) {
      if (signal?.aborted) return false;
      for (const row of rows) if (row.firstBatch > 0) visit(row);
    }
    return true;
  }

  async #void(
    db: Connection,
    code: string,
    plan: VoidPlan | undefined,
    leaving: readonly KeyedContribution[],
  ): Promise<EventChange> {
    const { query } = db;
    const record = await lockEvent(db, code, "change");
    if (!record?.voiding) return { ok: true };
    const { batch, reason } = record.voiding;
    record.voiding = null;
    if (!plan) {
      await saveEvent(query, record);
      return { ok: false, reason: "notVoidable" };
    }
    await markVoided(db, record.id, leaving);
    const counters = { ...record.counters, batch: record.counters.batch + 1 };
    for (const { counted } of leaving) addCounted(counters, counted, -1);
    record.counters = counters;
    record.publicSums = plan.publicSums;
    const [, ...alsoBatches] = plan.batches;
    await insertBatch(query, record.id, {
      n: counters.batch,
      day: dayOf(record, this.#context.clock()),
      participations: counters.published,
      contributions: plan.people,
      levels: plan.levels,
      change: plan.change,
      voids: { batch, reason, ...(alsoBatches.length > 0 && { alsoBatches }) },
    });
    await saveEvent(query, record);
    return { ok: true, ...(alsoBatches.length > 0 && { alsoBatches }) };
  }
}

async function markVoided(
  db: Connection,
  eventId: number,
  leaving: readonly KeyedContribution[],
): Promise<void> {
  const given = db.dialect.givenRows("voided", { event: "INTEGER", key: "BYTEA" });
  await writeRows(
    db,
    `UPDATE contribution SET published = NULL, is_above_limit = 0, is_voided = 1, first_batch = 0,
       stands_out = 0, waits = ${waits.settled}, counted = 0
     FROM ${given}
     WHERE contribution.event = voided.event AND contribution.key = voided.key`,
    leaving.map(({ key }) => [eventId, key]),
  );
}
