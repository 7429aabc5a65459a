import { onAlarm, runEvery } from "../../../../platform/alarms.ts";
import { browser } from "../../../../platform/browser.ts";
import { reportError } from "../../../../platform/report-error.ts";
import { effectiveSetting } from "../../../../platform/settings/settings.ts";
import { watchSettings } from "../../../../platform/settings/watch-settings.ts";
import type { Journal, JournalHooks } from "../../visits/journal.ts";
import { readState } from "../../visits/journal-store.ts";
import type { JournalState } from "../../visits/journal-state.ts";
import { readVisitTransfer } from "../../visits/read-visit-transfer.ts";
import type { Visit } from "../../visits/visit.ts";
import { deleteBeyondLevel } from "../erase/delete-beyond-level.ts";
import { deleteOldRows } from "../erase/delete-old-rows.ts";
import {
  addPendingVisits,
  clearPendingVisits,
  latestUpdates,
  readPendingVisits,
} from "./pending-visits.ts";
import { deleteAllCounted, deleteCounted, type VisitUpdate } from "./record-visits.ts";
import { recordWithinQuota } from "./record-within-quota.ts";
import { moveUnreadableRows } from "../unreadable-rows.ts";
import { visitUpdate } from "./visit-update.ts";

const writeAlarm = "transfer/keep-history";
/** At most this much of the history is lost if the browser crashes. */
const writeDelayMinutes = 1;
const deleteAlarm = "transfer/tidy-history";

/** Longer than observers take to send again what their pages loaded before an update. */
const repeatMs = 30_000;

const hasGrown = ({ growth = 0, keptGrowth = 0 }: Visit): boolean => growth > keptGrowth;

type HistoryWriter = JournalHooks & {
  start: (journal: Journal) => void;
  /** Records at once what visits grew by. */
  write: (journal: Journal) => Promise<void>;
};

/** Records visits in the history: a minute after they grew, and when they leave the journal. */
export function createHistoryWriter(): HistoryWriter {
  // Whether the alarm is set: creating it again would postpone it.
  let isAlarmSet = browser.alarms.get(writeAlarm).then((alarm) => alarm !== undefined);
  // Lost with the worker. What is left then is deleted when the browser starts.
  let ended: string[] = [];

  const onGrown = () => {
    isAlarmSet = isAlarmSet.then(async (isSet) => {
      if (!isSet) await browser.alarms.create(writeAlarm, { delayInMinutes: writeDelayMinutes });
      return true;
    });
    isAlarmSet.catch(reportError);
  };
  const readUpdates = (visits: readonly Visit[], state: JournalState): Promise<VisitUpdate[]> => {
    const { hasHeard, listeningSinceMs = 0 } = state;
    const isAfterUpdate = Date.now() - listeningSinceMs < repeatMs;
    return Promise.all(
      visits.filter(hasGrown).map(async (visit) => {
        const transfer = await readVisitTransfer(visit, hasHeard);
        return visitUpdate(visit, transfer, isAfterUpdate && !visit.isCovered);
      }),
    );
  };
  const onLeave = async (visits: readonly Visit[], state: JournalState) => {
    ended.push(...visits.map(({ id }) => id));
    try {
      await withLock(async () => {
        const updates = await readUpdates(visits, state);
        await writeWithPending(updates, updates);
      });
    } catch (error) {
      // The journal must work on: measuring matters more than the history, which is retried.
      reportError(error);
      onGrown();
    }
  };
  const writeAll = async (journal: Journal) => {
    isAlarmSet = Promise.resolve(false);
    const write = async () => {
      const state = await readState();
      await writeWithPending(await readUpdates(state.visits, state), []);
      // A visit that has just ended may still be in `state`; if it were deleted now, it would be counted again.
      const open = new Set(state.visits.map(({ id }) => id));
      await deleteCounted(ended.filter((id) => !open.has(id)));
      ended = ended.filter((id) => open.has(id));
      return state;
    };
    const state = await withLock(write).catch((error: unknown) => {
      onGrown();
      throw error;
    });
    const keptGrowths = new Map(state.visits.map(({ id, growth }) => [id, growth]));
    await journal.update((current) => {
      for (const visit of current.visits) {
        const keptGrowth = keptGrowths.get(visit.id);
        if (keptGrowth !== undefined) visit.keptGrowth = keptGrowth;
      }
    });
  };
  const start = (journal: Journal) => {
    onAlarm(writeAlarm, () => writeAll(journal));
    runEvery(deleteAlarm, 12 * 60, async () => {
      await moveUnreadableRows(Date.now());
      await deleteOldRows(Date.now());
      await applySiteHistory();
    });
    browser.runtime.onStartup.addListener(() => void deleteAllCounted().catch(reportError));
    watchSettings(() => void applySiteHistory().catch(reportError));
  };
  const write = (journal: Journal) => writeAll(journal).catch(reportError);
  return { onGrown, onLeave, start, write };
}

/** Two concurrent writes would count a visit that ends at that moment, or a pending one, twice. */
const withLock = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("transfer-history", work);

/** Records updates and pending visits. If the browser refuses, `ended` become pending; the others are still in the journal. */
async function writeWithPending(
  updates: readonly VisitUpdate[],
  ended: readonly VisitUpdate[],
): Promise<void> {
  const pending = await readPendingVisits();
  const all = latestUpdates([...(pending?.visits ?? []), ...updates]);
  if (all.length === 0 && !pending) return;
  const { value: siteHistory } = await effectiveSetting("siteHistory");
  try {
    await recordWithinQuota(all, siteHistory, Date.now());
  } catch (error) {
    await addPendingVisits(ended, Date.now());
    throw error;
  }
  if (pending) await clearPendingVisits();
}

const applySiteHistory = async (): Promise<void> =>
  deleteBeyondLevel((await effectiveSetting("siteHistory")).value);
