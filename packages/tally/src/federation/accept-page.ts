import type { ForeignState, ForeignStates } from "../rollup/foreign-state.ts";
import type { StatesPage } from "./read-page.ts";
import type { EventFault, Refusal } from "./refusals.ts";

/** What counts of a child, and its events of which what it sent is refused, by their codes. */
export type Accepted = {
  states: Map<string, ForeignState>;
  refused: Map<string, EventFault>;
};

/** What is wrong with a state, given the last one that was accepted of the same event. */
function findFault(
  { event, published }: ForeignState,
  host: string,
  before: ForeignState | undefined,
): EventFault | undefined {
  const isOwn = event.host === host && published.host === host && published.code === event.code;
  if (!isOwn || event.isDemonstration) return "foreign";
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
 * Adds the events of a page of the child at `host` to those of its earlier pages, which ended at `taken`, or returns why
 * the page is refused. Of an event that is refused, the last accepted state counts, unless it now shows fewer than K. An
 * event that is on no page was erased. The same pages again change nothing.
 */
export function acceptPage(
  host: string,
  known: ForeignStates,
  page: StatesPage,
  { states, refused }: Accepted,
  taken = "",
): Refusal | undefined {
  if (page.host !== host) return "foreignServer";
  const { upTo } = page;
  // A gap would look like erased events.
  if (page.after > taken || (upTo !== undefined && upTo <= taken)) return "unreadable";
  for (const { code, state } of page.events) {
    // The pages of a child may have changed meanwhile.
    if (code <= taken) continue;
    const isKnown = states.has(code) || refused.has(code);
    if (isKnown || (upTo !== undefined && code > upTo)) return "unreadable";
    const before = known.get(code);
    const fault = state ? findFault(state, host, before) : "unreadable";
    if (fault) refused.set(code, fault);
    // Voiding a batch may leave fewer than K: what was voided must not go on counting.
    const counted = fault ? fault !== "tooFew" && before : state;
    if (counted) states.set(code, counted);
  }
  return;
}
