import { handleClockRollback } from "./clock.ts";
import { addUnannounced, awaitsPage, findVisit } from "./find-visit.ts";
import { mustSettle, settle } from "./settle.ts";
import type { Append, JournalState, SeenRequest } from "./visit.ts";
import { makeUnclear } from "./worker-requests.ts";

/** From now on, every request is observed. */
export const noteListening =
  (nowMs: number) =>
  (state: JournalState): void => {
    state.listeningSinceMs ??= nowMs;
  };

export const noteNotListening = (state: JournalState): void => {
  delete state.listeningSinceMs;
  state.hasHeard = false;
};

/** Listeners are registered before the browser restores pages, so those pages are observed from their first request. */
export const noteBrowserStart = (state: JournalState): void => {
  if (state.listeningSinceMs !== undefined) state.listeningSinceMs = 0;
};

export const noteRequest =
  (request: SeenRequest) =>
  (state: JournalState, append: Append): void => {
    state.hasHeard = true;
    const { endedMs } = request.record;
    handleClockRollback(state, endedMs);
    state.waiting.push(request);
    // A request that waits changes nothing for the others, of which a page that is loading may have hundreds.
    if (mustSettle(state, endedMs) || findVisit(request, state.visits) !== "unknown") {
      settle(state, append, endedMs);
    }
  };

/** Attributes requests whose document never announced itself to what their tab showed. */
export const settleWaiting =
  (nowMs: number) =>
  (state: JournalState, append: Append): void =>
    settle(state, append, nowMs);

/** The pages of a closed tab stay for a while: the events of responses that were still arriving come after that of the tab. */
export const noteClosedTab =
  (tabId: number, nowMs: number) =>
  (state: JournalState): void => {
    for (const request of state.waiting) {
      if (request.tabId !== tabId) continue;
      request.isTabClosed = true;
      addUnannounced(state, request);
    }
    for (const visit of state.visits) {
      if (visit.tabId !== tabId) continue;
      visit.closedMs = nowMs;
      makeUnclear(state, visit.origin);
    }
  };

/** A closing page may send its last message after its tab was removed, which adds its visit again. */
export const keepOpenTabs =
  (tabIds: ReadonlySet<number | undefined>, queriedMs: number) =>
  (state: JournalState): void => {
    state.visits = state.visits.filter(
      ({ tabId, startedMs }) => tabId < 0 || tabIds.has(tabId) || startedMs >= queriedMs,
    );
  };

/** Whether events are expected that change the state without another one. */
export const isSettling = (state: JournalState): boolean =>
  state.waiting.some((request) => !awaitsPage(request, state)) ||
  state.visits.some(({ closedMs }) => closedMs !== undefined);
