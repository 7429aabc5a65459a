import { hasGrown, noteCounted, type VisitUpdate } from "@digital-cleanup/page-weight";
import { onAlarm, runEvery } from "../../../../platform/alarms.ts";
import { browser } from "../../../../platform/browser.ts";
import { reportError } from "../../../../platform/report-error.ts";
import { effectiveSetting } from "../../../../platform/settings/settings.ts";
import { watchSettings } from "../../../../platform/settings/watch-settings.ts";
import type { Journal } from "../../visits/journal.ts";
import { deleteBeyondLevel } from "../erase/delete-beyond-level.ts";
import { deleteOldRows } from "../erase/delete-old-rows.ts";
import { moveUnreadableRows } from "../unreadable-rows.ts";
import { deleteAllCounted, deleteCounted, recordWithinQuota } from "./record-visits.ts";
import { clearRefusal, noteRefusal, readRefusedSince } from "./refusal.ts";

const writeAlarm = "transfer/keep-history";
/** At most this much of the history is lost if the browser crashes. */
const writeDelayMinutes = 1;
const deleteAlarm = "transfer/tidy-history";

/**
 * Records the visits of a journal in the history: a minute after they grew, and when they leave it. Returns a function that records at
 * once what they grew by.
 */
export function startHistoryWriter(journal: Journal): () => Promise<void> {
  // Whether the alarm is set: creating it again would postpone it.
  let isAlarmSet = browser.alarms.get(writeAlarm).then((alarm) => alarm !== undefined);
  // Lost with the worker. What is left then is deleted when the browser starts.
  const endedIds = new Set<string>();

  const setAlarm = () => {
    isAlarmSet = isAlarmSet.then(async (isSet) => {
      if (!isSet) await browser.alarms.create(writeAlarm, { delayInMinutes: writeDelayMinutes });
      return true;
    });
    isAlarmSet.catch(reportError);
  };
  const write = async (of: "all" | "ended") => {
    if (of === "all") isAlarmSet = Promise.resolve(false);
    try {
      await withLock(async () => {
        const endedBefore = [...endedIds];
        const { openIds, ...uncounted } = await journal.readUncounted(of);
        const updates = [...uncounted.ended, ...uncounted.open];
        await record(updates);
        if (updates.length > 0) await journal.update(noteCounted(uncounted), "now");
        if (of === "ended") return;
        // A closing page may send its last message after it has ended, and is then not counted again.
        const gone = endedBefore.filter((id) => !openIds.has(id));
        await deleteCounted(gone);
        for (const id of gone) endedIds.delete(id);
      });
    } catch (error) {
      setAlarm();
      throw error;
    }
  };

  journal.onWritten((written) => {
    if ([...written.changed].some(hasGrown)) setAlarm();
    if (written.endedIds.length === 0) return;
    for (const id of written.endedIds) endedIds.add(id);
    void write("ended").catch(reportError);
  });
  // An alarm that fired is gone, even if the worker was terminated while it wrote.
  void journal
    .hasUncounted()
    .then((hasAny) => hasAny && setAlarm())
    .catch(reportError);
  onAlarm(writeAlarm, () => write("all"));
  runEvery(deleteAlarm, 12 * 60, async () => {
    await moveUnreadableRows(Date.now());
    await deleteOldRows(Date.now());
    await applySiteHistory();
  });
  browser.runtime.onStartup.addListener(() => void deleteAllCounted().catch(reportError));
  watchSettings(() => void applySiteHistory().catch(reportError));
  return () => write("all").catch(reportError);
}

/** Two concurrent writes could delete what was counted of a visit before the journal knows that it has been counted. */
const withLock = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("transfer-history", work);

/** Records updates. While the browser refuses to write, even without updates it is tried whether it still does. */
async function record(updates: readonly VisitUpdate[]): Promise<void> {
  const wasRefused = (await readRefusedSince()) !== undefined;
  if (updates.length === 0 && !wasRefused) return;
  const { value: siteHistory } = await effectiveSetting("siteHistory");
  try {
    await recordWithinQuota(updates, siteHistory, Date.now());
  } catch (error) {
    await noteRefusal(Date.now());
    throw error;
  }
  if (wasRefused) await clearRefusal();
}

const applySiteHistory = async (): Promise<void> =>
  deleteBeyondLevel((await effectiveSetting("siteHistory")).value);
