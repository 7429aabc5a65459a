import type { ForeignState, StatesDocument } from "./states-document.ts";

/** Why nothing of a child's document is taken. */
export const refusals = [
  "unreadable",
  "signature",
  "foreignEvents",
  "tooFew",
  "rolledBack",
  "rewritten",
] as const;
export type Refusal = (typeof refusals)[number];

/** By code. */
export type ForeignStates = ReadonlyMap<string, ForeignState>;

/** What is wrong with a state, given the last one that was accepted of the same event. */
function findFault(
  { event, published }: ForeignState,
  host: string,
  before: ForeignState | undefined,
): Refusal | undefined {
  const isOwn = event.host === host && published.host === host && published.code === event.code;
  if (!isOwn || event.isDemonstration) return "foreignEvents";
  const { totals, participations, k } = published;
  if (k !== event.k || (totals && participations.published < k)) return "tooFew";
  if (!before) return;
  if (published.batch < before.published.batch) return "rolledBack";
  // What is published changes by a batch only.
  const isSameBatch = published.batch === before.published.batch;
  const isRewritten = JSON.stringify(totals) !== JSON.stringify(before.published.totals);
  return isSameBatch && isRewritten ? "rewritten" : undefined;
}

/**
 * The states of a document of the child at `host`, or why it is refused. An event that is no longer in it was erased. The
 * same document again changes nothing.
 */
export function acceptDocument(
  host: string,
  known: ForeignStates,
  { host: ownHost, states, pools }: StatesDocument,
): ForeignStates | Refusal {
  if (ownHost !== host) return "foreignEvents";
  const accepted = new Map<string, ForeignState>();
  const all = [
    ...states.map((state) => ({ ...state, isPool: false })),
    ...pools.map((state) => ({ ...state, isPool: true })),
  ];
  for (const state of all) {
    const { code } = state.event;
    const fault = accepted.has(code) ? "unreadable" : findFault(state, host, known.get(code));
    if (fault) return fault;
    accepted.set(code, state);
  }
  return accepted;
}
