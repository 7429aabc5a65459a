import {
  type CeilingRise,
  countsByHand,
  type Declared,
  type EventChanges,
  type OrganiserView,
} from "@digital-cleanup/challenge";
import { ceilingRiseProblem, raisedCeilings } from "../publication/ceilings.ts";
import { readLastBatches } from "./batches.ts";
import { type CapabilityStore, createCapabilities } from "./capabilities.ts";
import type { StoreContext } from "./context.ts";
import type { Query } from "./database.ts";
import { declare } from "./declared-figures.ts";
import { changeEvent, type EventChange } from "./event-change.ts";
import { dayOf, type EventRecord, readEvent, saveEvent } from "./events.ts";

export type ListedBatch = OrganiserView["batches"][number];
export type CeilingChange = { day: string; ceilings: CeilingRise; reason: string };

/** The organiser and the helpers of an event. Promises resolve and reject as those of `Store`. */
export type OrganiserStore = CapabilityStore & {
  changeEvent(code: string, changes: EventChanges): Promise<EventChange>;
  /** Replaces the figures that the organiser declared before. */
  declare(code: string, declared: Declared): Promise<EventChange>;
  /** Ceilings only rise. Contributions that are no longer above one enter the next batch. */
  raiseCeilings(code: string, ceilings: CeilingRise, reason: string): Promise<EventChange>;
  ceilingChanges(code: string): Promise<CeilingChange[]>;
  /** The last batches without their figures, in their order. */
  lastBatches(code: string, maxCount: number): Promise<ListedBatch[]>;
  /** Whether the event's contributions were erased. */
  isErased(code: string): Promise<boolean>;
};

type Options = {
  /** Has contributions that are below a raised ceiling published. */
  onRaised: (code: string) => Promise<void>;
  /** Completes the close of an event whose last day has passed. */
  finishClosing: (code: string) => Promise<void>;
};

/** What an organiser sees and changes. */
export function createOrganisers(
  context: StoreContext,
  { onRaised, finishClosing }: Options,
): OrganiserStore {
  const { database, clock } = context;
  const { query } = database;
  return {
    ...createCapabilities(context),

    async declare(code, figures) {
      if (countsByHand(figures)) await finishClosing(code);
      return declare(context, code, figures);
    },

    changeEvent: (code, changes) =>
      changeEvent(context, code, async ({ query: write }, record) => {
        record.event = Object.assign({ ...record.event }, changes);
        await saveEvent(write, record);
        return { ok: true };
      }),

    async raiseCeilings(code, ceilings, reason) {
      const raised = await changeEvent(context, code, async ({ query: write }, record) => {
        // A few times and by large steps: small ones would tell at which value a contribution is no longer above one.
        const earlier = (await readCeilingChanges(write, record)).map((change) => change.ceilings);
        const problem = ceilingRiseProblem(record.event.ceilings, ceilings, earlier);
        if (problem) return { ok: false, reason: problem };
        record.event = {
          ...record.event,
          ceilings: raisedCeilings(record.event.ceilings, ceilings),
        };
        record.hasRaisedCeilings = true;
        await saveEvent(write, record);
        const day = dayOf(record, clock());
        await write(
          "INSERT INTO ceiling_change (event, n, day, ceilings, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
          [record.id, earlier.length + 1, day, JSON.stringify(ceilings), reason],
        );
        return { ok: true };
      });
      if (raised.ok) await onRaised(code);
      return raised;
    },

    async ceilingChanges(code) {
      const record = await readEvent(query, code);
      return record ? readCeilingChanges(query, record) : [];
    },

    async lastBatches(code, maxCount) {
      const record = await readEvent(query, code);
      return record ? readLastBatches(query, record.id, maxCount) : [];
    },

    async isErased(code) {
      const record = await readEvent(query, code);
      return record !== undefined && record.erasedOn !== null;
    },
  };
}

async function readCeilingChanges(query: Query, { id }: EventRecord): Promise<CeilingChange[]> {
  const rows = await query<{ day: string; ceilings: string; reason: string }>(
    "SELECT day, ceilings, reason FROM ceiling_change WHERE event = ?1 ORDER BY n",
    [id],
  );
  return rows.map(({ day, ceilings, reason }) => ({ day, ceilings: JSON.parse(ceilings), reason }));
}
