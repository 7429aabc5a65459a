import { onAlarm, runEvery } from "../../../platform/alarms.ts";
import { browser } from "../../../platform/browser.ts";
import { reportError } from "../../../platform/report-error.ts";
import { effectiveSetting, watchSettings } from "../../../platform/settings/settings.ts";
import { type Journal, type JournalHooks, readState } from "../visits/journal.ts";
import type { JournalState } from "../visits/journal-state.ts";
import { readVisitTransfer } from "../visits/read-visit-transfer.ts";
import type { Visit } from "../visits/visit.ts";
import { deleteOldRows } from "./delete-old-rows.ts";
import { visitUpdate } from "./visit-update.ts";
import { deleteBeyondLevel } from "./delete-beyond-level.ts";
import { forgetAllCounted, forgetCounted, type VisitUpdate } from "./record-visits.ts";
import { recordWithinQuota } from "./record-within-quota.ts";
import { byId, clearPendingVisits, readPendingVisits, addPendingVisits } from "./pending-visits.ts";

const soon = "transfer/keep-history";
/** What a browser that is killed loses of the history, at most. */
const soonMinutes = 1;
const tidy = "transfer/tidy-history";

/** Longer than pages take to hand over what they had asked for before anything listened. */
const retellingMs = 30_000;

const hasGrown = ({ growth = 0, keptGrowth = 0 }: Visit): boolean => growth > keptGrowth;

/** Writes what visits moved into the history: a minute after they grew, and as they leave the journal. */
export function createHistoryWriter(): JournalHooks & { start: (journal: Journal) => void } {
  // A copy of what the browser knows: setting the alarm again would put it off each time.
  let isAlarmSet = browser.alarms.get(soon).then((alarm) => alarm !== undefined);
  // Lost with the worker: the next start of the browser forgets the rest.
  let left: string[] = [];

  const onGrown = () => {
    isAlarmSet = isAlarmSet.then(async (isSet) => {
      if (!isSet) await browser.alarms.create(soon, { delayInMinutes: soonMinutes });
      return true;
    });
    isAlarmSet.catch(reportError);
  };
  const grownOf = (visits: readonly Visit[], state: JournalState): Promise<VisitUpdate[]> => {
    const { hasHeard, listeningSinceMs = 0 } = state;
    const isEarly = Date.now() - listeningSinceMs < retellingMs;
    return Promise.all(
      visits
        .filter(hasGrown)
        .map(async (visit) =>
          visitUpdate(visit, await readVisitTransfer(visit, hasHeard), isEarly && !visit.isCovered),
        ),
    );
  };
  const onLeave = async (visits: readonly Visit[], state: JournalState) => {
    left.push(...visits.map(({ id }) => id));
    try {
      await alone(async () => {
        const ended = await grownOf(visits, state);
        await writeWithWaiting(ended, ended);
      });
    } catch (error) {
      // The journal goes on without it: measuring matters more than the history, which is tried again.
      reportError(error);
      onGrown();
    }
  };
  const keepAll = async (journal: Journal) => {
    isAlarmSet = Promise.resolve(false);
    const keep = async () => {
      const state = await readState();
      await writeWithWaiting(await grownOf(state.visits, state), []);
      // One that just ended may still be in what was read, and would count anew if it were forgotten now.
      const going = new Set(state.visits.map(({ id }) => id));
      await forgetCounted(left.filter((id) => !going.has(id)));
      left = left.filter((id) => going.has(id));
      return state;
    };
    const state = await alone(keep).catch((error: unknown) => {
      onGrown();
      throw error;
    });
    const keptGrowths = new Map(state.visits.map(({ id, growth }) => [id, growth]));
    await journal.update((now) => {
      for (const visit of now.visits) {
        const keptGrowth = keptGrowths.get(visit.id);
        if (keptGrowth !== undefined) visit.keptGrowth = keptGrowth;
      }
    });
  };
  const start = (journal: Journal) => {
    onAlarm(soon, () => keepAll(journal));
    runEvery(tidy, 12 * 60, async () => {
      await deleteOldRows(Date.now());
      await applySiteHistory();
    });
    browser.runtime.onStartup.addListener(() => void forgetAllCounted().catch(reportError));
    watchSettings(() => void applySiteHistory().catch(reportError));
  };
  return { onGrown, onLeave, start };
}

/** Written by two at once, a visit that ends at that moment, or one that waits, would count twice. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("transfer-history", work);

/**
 * Writes visits, and those that wait since the browser refused. Where it still refuses, the `ended` ones wait too: the
 * others are in the journal.
 */
async function writeWithWaiting(
  grown: readonly VisitUpdate[],
  ended: readonly VisitUpdate[],
): Promise<void> {
  const waiting = await readPendingVisits();
  const visits = byId([...(waiting?.visits ?? []), ...grown]);
  if (visits.length === 0 && !waiting) return;
  const { value: siteHistory } = await effectiveSetting("siteHistory");
  try {
    await recordWithinQuota(visits, siteHistory, Date.now());
  } catch (error) {
    await addPendingVisits(ended, Date.now());
    throw error;
  }
  if (waiting) await clearPendingVisits();
}

const applySiteHistory = async (): Promise<void> =>
  deleteBeyondLevel((await effectiveSetting("siteHistory")).value);
