import { totalsFromVector, type ContributionAnswer } from "@digital-cleanup/challenge";
import {
  type ContributionChange,
  type ContributionProblem,
  decide,
  packChange,
} from "../publication/accept-contribution.ts";
import {
  contributionStanding,
  figureStandings,
  type StoredContribution,
} from "../publication/stored-contribution.ts";
import { type PackedTotals, unpackTotals } from "../publication/totals-codec.ts";
import {
  contributionColumns,
  contributionFromRow,
  type ContributionRow,
  waits,
} from "./contributions.ts";
import { type Connection, type Dialect, writeRows } from "./database.ts";
import { holdEvents, type OpenEvent, stateOf } from "./events.ts";

export type ChangeResult =
  | { ok: true; answer: ContributionAnswer }
  | { ok: false; problem: ContributionProblem };

export type Message = { code: string; key: Uint8Array; change: ContributionChange };

/** A message to an event that exists. */
type Addressed = Message & { event: OpenEvent; reply: (result: ChangeResult) => void };

/**
 * Stores a group of messages, in one transaction that knows no rule of publication. Resolves to what became of each, and
 * to the events of which something was stored.
 */
export async function acceptGroup(
  db: Connection,
  messages: readonly Message[],
  nowMs: number,
): Promise<{ results: ChangeResult[]; changed: Set<string> }> {
  const codes = messages.map(({ code }) => code);
  const events = await holdEvents(db, codes);
  const results: ChangeResult[] = messages.map(() => ({ ok: false, problem: "unknown-event" }));
  let left = messages.flatMap((message, index): Addressed[] => {
    const event = events.get(message.code);
    return event ? [{ ...message, event, reply: (result) => void (results[index] = result) }] : [];
  });
  const changed = new Set<string>();
  while (left.length > 0) {
    const { once, again } = splitRepeated(left);
    for (const code of await acceptOnce(db, once, nowMs)) changed.add(code);
    left = again;
  }
  return { results, changed };
}

const nameOf = (eventId: number, key: Uint8Array): string =>
  `${eventId} ${Buffer.from(key).toString("base64url")}`;

/** One statement writes each row once: the second message of a key comes after the first was stored. */
function splitRepeated(messages: readonly Addressed[]) {
  const once = new Map<string, Addressed>();
  const again: Addressed[] = [];
  for (const message of messages) {
    const name = nameOf(message.event.id, message.key);
    if (once.has(name)) again.push(message);
    else once.set(name, message);
  }
  return { once: [...once.values()], again };
}

/** Stores messages of different keys. Returns the codes of the events that changed. */
async function acceptOnce(
  db: Connection,
  messages: readonly Addressed[],
  nowMs: number,
): Promise<Set<string>> {
  const toStore: Addressed[] = [];
  await Promise.all(
    messages.map(async (message) => {
      const decision = decide(rulesOf(message.event, nowMs), message.change, undefined);
      if (decision === "store") return toStore.push(message);
      // What is stored decides: a retry is answered even after the close, and a withdrawal accepted.
      const stored = await find(db, message);
      const known = decide(rulesOf(message.event, nowMs), message.change, stored);
      if (known === "store") return toStore.push(message);
      return message.reply(
        known === "leave" ? { ok: true, answer: answerFor(stored) } : { ok: false, problem: known },
      );
    }),
  );
  const stored = await store(db, toStore);
  const changed = new Set<string>();
  for (const message of toStore) {
    const written = stored.get(nameOf(message.event.id, message.key));
    if (written) changed.add(message.code);
    // A later message was stored before this one.
    message.reply({ ok: true, answer: answerFor(written ?? (await find(db, message))) });
  }
  return changed;
}

const rulesOf = (event: OpenEvent, nowMs: number) => ({
  mode: event.event.mode,
  state: stateOf(event, nowMs),
});

async function find({ query, numbering }: Connection, { event, key }: Addressed) {
  const [row] = await query<ContributionRow>(
    `SELECT ${contributionColumns} FROM contribution WHERE event = ?1 AND key = ?2`,
    [event.id, key],
  );
  return row && contributionFromRow(row, numbering);
}

const given = {
  event: "INTEGER",
  key: "BYTEA",
  seq: "BIGINT",
  totals: "BYTEA",
  is_above_limit: "INTEGER",
} as const;

/** One that was voided is an ordinary newcomer once it is sent again. */
const storeSql = (dialect: Dialect): string =>
  `INSERT INTO contribution (event, key, seq, totals, is_above_limit, waits)
   SELECT given.*, ${waits.changed} FROM ${dialect.givenRows("given", given)} WHERE true
   ON CONFLICT (event, key) DO UPDATE SET seq = excluded.seq, totals = excluded.totals,
     is_above_limit = excluded.is_above_limit, is_voided = 0, stands_out = 0,
     waits = ${waits.changed}
   WHERE contribution.seq < excluded.seq
   RETURNING event, ${contributionColumns}`;

/** Returns the rows that were written, by `nameOf`. */
async function store(db: Connection, messages: readonly Addressed[]) {
  const { dialect, numbering } = db;
  const { toStored } = numbering;
  const rows = messages.map(({ event, key, change }) => {
    const { totals, isAboveLimit } = packChange(change, event.event.ceilings);
    return [event.id, key, change.seq, totals && toStored(totals), Number(isAboveLimit)] as const;
  });
  // By key: rows in the order of their arrival would tell that order.
  const sorted = rows.toSorted(
    ([event, key], [otherEvent, otherKey]) => event - otherEvent || Buffer.compare(key, otherKey),
  );
  type Written = ContributionRow & { event: number };
  const written = await writeRows<Written>(db, storeSql(dialect), sorted);
  return new Map(
    written.map((row) => [nameOf(row.event, row.key), contributionFromRow(row, numbering)]),
  );
}

const totalsFromPacked = (packed: PackedTotals | null) =>
  packed && totalsFromVector(unpackTotals(packed));

function answerFor(contribution: StoredContribution | undefined): ContributionAnswer {
  if (!contribution) {
    return { seq: 0, totals: null, standing: "unknown", published: null, figures: {} };
  }
  const { seq, current, published } = contribution;
  const figures = figureStandings(contribution);
  return {
    seq,
    totals: totalsFromPacked(current),
    standing: contributionStanding(contribution, figures),
    published: totalsFromPacked(published),
    figures,
  };
}
