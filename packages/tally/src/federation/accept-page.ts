import type { ForeignState, ForeignStates } from "../rollup/foreign-state.ts";
import type { StatesPage } from "./read-page.ts";
import type { Refusal } from "./refusals.ts";

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
 * Adds the states of a page of the child at `host` to those of its earlier pages, which ended at `taken`, or returns why
 * the page is refused. An event that is on no page was erased. The same pages again change nothing.
 */
export function acceptPage(
  host: string,
  known: ForeignStates,
  page: StatesPage,
  accepted: Map<string, ForeignState>,
  taken = "",
): Refusal | undefined {
  if (page.host !== host) return "foreignEvents";
  const { upTo } = page;
  // A gap would look like erased events.
  if (page.after > taken || (upTo !== undefined && upTo <= taken)) return "unreadable";
  for (const state of page.states) {
    const { code } = state.event;
    // The pages of a child may have changed meanwhile.
    if (code <= taken) continue;
    const isOutside = accepted.has(code) || (upTo !== undefined && code > upTo);
    const fault = isOutside ? "unreadable" : findFault(state, host, known.get(code));
    if (fault) return fault;
    accepted.set(code, state);
  }
  return;
}
