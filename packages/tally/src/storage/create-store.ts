import { setImmediate } from "node:timers/promises";
import type { Event } from "@digital-cleanup/challenge";
import { publicState } from "../publication/public-state.ts";
import { acceptGroup, type Message } from "./accept.ts";
import { readBatches } from "./batches.ts";
import { createCampaigns, insertCampaignEvent } from "./campaigns.ts";
import { saveOrganiser } from "./capabilities.ts";
import type { ClockWatch } from "./clock-watch.ts";
import { Closing } from "./closing.ts";
import { changeEvent, type StoreContext } from "./context.ts";
import type { Database, Query } from "./database.ts";
import { readDeclared } from "./declared-figures.ts";
import { createDesk, readCollected } from "./desk.ts";
import type { EventChange } from "./event-change.ts";
import {
  dayOf,
  type EventRecord,
  isClosingDue,
  readCodes,
  readEvent,
  saveEvent,
  stateOf,
} from "./events.ts";
import { Groups } from "./groups.ts";
import { createOrganisers } from "./organisers.ts";
import { createPlaces, insertPlaceKey } from "./places.ts";
import type { Publisher } from "./publisher.ts";
import { createQuiz, eraseCountedAnswers, readQuiz } from "./quiz.ts";
import { releaseRaised } from "./raised-ceilings.ts";
import { createRates } from "./rates.ts";
import { recountOne } from "./recount.ts";
import { eraseEvent, eraseMarked, eraseOldNames, isErasureDue, markErased } from "./retention.ts";
import type { ChangeResult, EventSecrets, Store } from "./store.ts";
import { Voiding } from "./voiding.ts";

/** Two years. */
const defaultNamesKeptDays = 730;

/** What SQLite and PostgreSQL do differently. */
type Options = Pick<Store, "foreignVersion" | "onChange"> & {
  context: StoreContext;
  /** Where contributions are accepted, beside other writes. */
  accepting: Database;
  publisher: Publisher;
  clockWatch: ClockWatch;
  /** Receives the events of which contributions were accepted. */
  onAccepted: (codes: ReadonlySet<string>) => void;
  /** Removes what the engine's files still contain of erased, withdrawn or replaced rows, and of the order of rows. */
  tidy: () => Promise<void>;
  countCommits: () => number;
  close: () => Promise<void>;
};

/** The store in the tables of a database, the same for each engine. */
export function createStore(options: Options): Store {
  const { context, publisher } = options;
  const { database, clock } = context;
  const { query } = database;
  const contributions = createAccepting(options);
  const publishAgain = (code: string) => publisher.note([code]);
  const voiding = new Voiding(context, publishAgain);
  const closing = new Closing(context, async (code, signal) => {
    await voiding.finish(code, signal);
  });

  return {
    organisers: createOrganisers(context, {
      async onRaised(code) {
        await releaseRaised(context, code);
        publishAgain(code);
      },
      finishClosing: (code) => closing.finish(code),
    }),
    desk: createDesk(context),
    places: createPlaces(context),
    rates: createRates(context),
    campaigns: createCampaigns(context),
    quiz: createQuiz(context),

    createEvent: (event, secrets) => createEvent(context, event, secrets),
    readEvent: async (code) => (await readEvent(query, code))?.event,
    listCodes: () => listCodes(query),
    readPublished: (code) => readPublished(query, code, clock()),
    change: (code, key, change) => contributions.add({ code, key, change }),

    async close(code) {
      const closed = await changeEvent(context, code, (write, record) =>
        close(write, record, clock()),
      );
      if (closed.ok) await closing.finish(code);
      return closed;
    },

    reopen: (code, endsOn) =>
      changeEvent(context, code, (write, record) => reopen(write, record, clock(), endsOn)),

    async batches(code, after = 0, maxCount = Number.MAX_SAFE_INTEGER) {
      const record = await readEvent(query, code);
      return record ? readBatches(query, record.id, after, maxCount) : [];
    },

    voidBatch: (code, batch, reason) => voiding.voidBatch(code, batch, reason),

    async eraseEvent(code) {
      const erased = await eraseEvent(context, code);
      if (erased.ok) await options.tidy();
      return erased;
    },

    publishDue: () => publisher.publishDue(),

    recount: async (code) => (await recountOne(context, code))?.recount,

    async settle(namesKeptDays = defaultNamesKeptDays, signal) {
      await resumeWork(context, voiding, signal);
      await settleByDate(options, closing, signal);
      await eraseMarked(context, signal);
      await eraseCountedAnswers(context);
      if (options.clockWatch.isTrusted()) await eraseOldNames(context, namesKeptDays);
      // Each time, since another process may have blocked the last attempt by reading.
      await options.tidy();
    },

    onChange: options.onChange,
    checkWritable: () => checkWritable(database),
    foreignVersion: options.foreignVersion,
    commitCounts() {
      const commits = options.countCommits();
      return { commits, operations: commits + contributions.countShared() };
    },

    async stop() {
      await contributions.finish();
      await publisher.finish();
      await options.close();
    },
  };
}

/** Contributions that arrive together share a commit. */
function createAccepting({ context, accepting, publisher, onAccepted }: Options) {
  const { numbering, clock } = context;
  return new Groups(async (messages: readonly Message[]): Promise<ChangeResult[]> => {
    const { results, changed } = await accepting.transaction((query) =>
      acceptGroup({ query, dialect: accepting.dialect, numbering }, messages, clock()),
    );
    onAccepted(changed);
    publisher.note(changed);
    return results;
  });
}

async function createEvent(
  { database, clock, notify }: StoreContext,
  event: Event,
  { organiserHash, placePrivateKey, campaign }: EventSecrets = {},
): Promise<"created" | "codeTaken"> {
  const isCreated = await database.transaction(async (query) => {
    const [created] = await query<{ id: number }>(
      `INSERT INTO event (code, definition) VALUES (?1, ?2)
       ON CONFLICT (code) DO NOTHING RETURNING id`,
      [event.code, JSON.stringify(event)],
    );
    if (!created) return false;
    const { id } = created;
    if (organiserHash) await saveOrganiser(query, id, dayOf({ event }, clock()), organiserHash);
    if (placePrivateKey) await insertPlaceKey(query, id, placePrivateKey);
    if (campaign) await insertCampaignEvent(query, id, campaign);
    return true;
  });
  if (!isCreated) return "codeTaken";
  notify([event.code]);
  return "created";
}

/** As one text: a row for each of 20,000 events takes ten times as long. */
async function listCodes(query: Query): Promise<string[]> {
  const [all] = await query<{ codes: string | null }>(
    "SELECT string_agg(code, ' ') AS codes FROM event",
  );
  return all?.codes ? all.codes.split(" ") : [];
}

async function readPublished(query: Query, code: string, nowMs: number) {
  const record = await readEvent(query, code);
  if (!record) return;
  const { id, event, counters, publicSums } = record;
  const [collected, declared, quiz] = await Promise.all([
    readCollected(query, id),
    readDeclared(query, id),
    readQuiz(query, id),
  ]);
  const state = stateOf(record, nowMs);
  const figures = declared?.figures;
  return publicState(event, state, counters, publicSums, collected, figures, quiz);
}

async function close(query: Query, record: EventRecord, nowMs: number): Promise<EventChange> {
  if (record.closedOn !== null) return { ok: false, reason: "alreadyClosed" };
  record.closedOn = dayOf(record, nowMs);
  await saveEvent(query, record);
  return { ok: true };
}

async function reopen(
  query: Query,
  record: EventRecord,
  nowMs: number,
  endsOn = record.event.endsOn,
): Promise<EventChange> {
  if (record.erasedOn !== null) return { ok: false, reason: "erased" };
  // An event that was closed before its first day must not end before it starts.
  if (endsOn < dayOf(record, nowMs) || endsOn < record.event.startsOn) {
    return { ok: false, reason: "ended" };
  }
  if (stateOf(record, nowMs) !== "closed") return { ok: false, reason: "notClosed" };
  const declared = await readDeclared(query, record.id);
  if (declared?.wasCountedByHand) return { ok: false, reason: "countedByHand" };
  record.closedOn = null;
  record.isSettled = false;
  record.event = { ...record.event, endsOn };
  await saveEvent(query, record);
  return { ok: true };
}

const checkWritable = ({ transaction }: Database): Promise<void> =>
  transaction(async (query) => {
    // There and back: SQLite writes no page whose content stays the same.
    await query("UPDATE erasure SET count = count + 1");
    await query("UPDATE erasure SET count = count - 1");
  });

/** Finishes what an earlier process had begun. */
async function resumeWork(
  context: StoreContext,
  voiding: Voiding,
  signal: AbortSignal | undefined,
): Promise<void> {
  const unfinished = await readCodes(context.database, "voiding IS NOT NULL");
  for (const code of unfinished) await voiding.finish(code, signal);
  const raised = await readCodes(context.database, "has_raised_ceilings = 1");
  for (const code of raised) await releaseRaised(context, code, signal);
}

/** Closes events, and marks those that closed long ago as erased. By date only if the clock is right. */
async function settleByDate(
  { context, clockWatch }: Options,
  closing: Closing,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { database, clock } = context;
  const isTrusted = clockWatch.isTrusted();
  for (const code of await readCodes(database, "erased_on IS NULL")) {
    if (signal?.aborted) return;
    const record = await readEvent(database.query, code);
    if (!record || (record.closedOn === null && !isTrusted)) continue;
    if (isClosingDue(record, clock())) await closing.finish(code, signal);
    if (isTrusted) await eraseIfDue(context, code);
    await setImmediate();
  }
}

async function eraseIfDue(context: StoreContext, code: string): Promise<void> {
  const record = await readEvent(context.database.query, code);
  if (record && isErasureDue(record, context.clock())) await markErased(context, code);
}
