import type { PublicState } from "@digital-cleanup/challenge";
import { acceptGroup, type ChangeResult, type Message } from "./accept.ts";
import { readBatches } from "./batches.ts";
import { createCampaigns } from "./campaigns.ts";
import type { ClockWatch } from "./clock-watch.ts";
import { Closing } from "./closing.ts";
import type { StoreContext } from "./context.ts";
import { createEvent } from "./create-event.ts";
import type { Database } from "./database.ts";
import { createDesk, readCollected } from "./desk.ts";
import { readCodes, readEvent, stateOf } from "./events.ts";
import { Groups } from "./groups.ts";
import { createOrganisers } from "./organisers.ts";
import { createPlaces } from "./places.ts";
import type { Publisher } from "./publisher.ts";
import { createQuiz, readQuiz } from "./quiz.ts";
import { releaseRaised } from "./raised-ceilings.ts";
import { createRates } from "./rates.ts";
import { recountOne } from "./recount.ts";
import { eraseEvent } from "./retention.ts";
import { settle } from "./settle.ts";
import type { Store } from "./store.ts";
import { Voiding } from "./voiding.ts";
import { publicState } from "../publication/public-state.ts";
import { readDeclared } from "./declared-figures.ts";

/** Two years. */
export const defaultNamesKeptDays = 730;

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
  const { context, publisher, clockWatch, tidy } = options;
  const { query } = context.database;
  const contributions = createAccepting(options);
  const publishAgain = (code: string) => publisher.note([code]);
  const voiding = new Voiding(context, publishAgain);
  const closing = new Closing(context, voiding);
  async function onRaised(code: string): Promise<void> {
    await releaseRaised(context, code);
    publishAgain(code);
  }

  return {
    organisers: createOrganisers(context, { onRaised, finishClosing: closing.finish }),
    desk: createDesk(context),
    places: createPlaces(context),
    rates: createRates(context),
    campaigns: createCampaigns(context),
    quiz: createQuiz(context),

    createEvent: (event, secrets) => createEvent(context, event, secrets),
    readEvent: async (code) => (await readEvent(query, code))?.event,
    listCodes: () => readCodes(context.database),
    readPublished: (code) => readPublished(context, code),
    change: (code, key, change) => contributions.add({ code, key, change }),
    publishDue: () => publisher.publishDue(),
    close: (code) => closing.close(code),
    reopen: (code, endsOn) => closing.reopen(code, endsOn),
    batches: (code, after, maxCount) => readBatches(query, code, after, maxCount),
    voidBatch: (code, batch, reason) => voiding.voidBatch(code, batch, reason),
    recount: async (code) => (await recountOne(context.database, code))?.recount,

    async eraseEvent(code) {
      const erased = await eraseEvent(context, code);
      if (erased.ok) await tidy();
      return erased;
    },

    async settle(namesKeptDays = defaultNamesKeptDays, signal) {
      await settle({ context, closing, voiding, clockWatch }, namesKeptDays, signal);
      // Each time, since another process may have blocked the last attempt by reading.
      await tidy();
    },

    onChange: options.onChange,
    checkWritable: () => checkWritable(context.database),
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
const createAccepting = ({ context, accepting, publisher, onAccepted }: Options) =>
  new Groups(async (messages: readonly Message[]): Promise<ChangeResult[]> => {
    const { results, changed } = await accepting.transaction((db) =>
      acceptGroup(db, messages, context.clock()),
    );
    onAccepted(changed);
    publisher.note(changed);
    return results;
  });

const checkWritable = ({ transaction }: Database): Promise<void> =>
  transaction(async ({ query }) => {
    // There and back: SQLite writes no page whose content stays the same.
    await query("UPDATE erasure SET count = count + 1");
    await query("UPDATE erasure SET count = count - 1");
  });

/** Undefined if the event is unknown. */
async function readPublished(
  { database: { query }, clock }: StoreContext,
  code: string,
): Promise<PublicState | undefined> {
  const record = await readEvent(query, code);
  if (!record) return;
  const { id, event, counters, publicSums } = record;
  const [collected, declared, quiz] = await Promise.all([
    readCollected(query, id),
    readDeclared(query, id),
    readQuiz(query, id),
  ]);
  const state = stateOf(record, clock());
  return publicState(event, state, counters, publicSums, collected, declared?.figures, quiz);
}
