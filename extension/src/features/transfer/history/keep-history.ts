import { onAlarm, runEvery } from "../../../platform/alarms.ts";
import { browser } from "../../../platform/browser.ts";
import { reportError } from "../../../platform/report-error.ts";
import { effectiveSetting, watchSettings } from "../../../platform/settings/settings.ts";
import { type Journal, type JournalHooks, readState } from "../journal.ts";
import type { JournalState } from "../journal-state.ts";
import { transferOf } from "../transfer-of.ts";
import type { Visit } from "../visit.ts";
import { forgetOld } from "./forget-old.ts";
import { grownVisit } from "./grown-visit.ts";
import { keepOnly } from "./keep-only.ts";
import { forgetAllCounted, forgetCounted, type GrownVisit } from "./record-visits.ts";
import { recordWithRoom } from "./record-with-room.ts";
import { byId, forgetUnwritten, readUnwritten, rememberUnwritten } from "./unwritten.ts";

const soon = "transfer/keep-history";
/** What a browser that is killed loses of the history, at most. */
const soonMinutes = 1;
const tidy = "transfer/tidy-history";

/** Longer than pages take to hand over what they had asked for before anything listened. */
const retellingMs = 30_000;

const hasGrown = ({ growth = 0, keptGrowth = 0 }: Visit): boolean => growth > keptGrowth;

/** Writes what visits moved into the history: a minute after they grew, and as they leave the journal. */
export function keepHistory(): JournalHooks & { start: (journal: Journal) => void } {
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
  const grownOf = (visits: readonly Visit[], state: JournalState): Promise<GrownVisit[]> => {
    const { hasHeard, listeningSinceMs = 0 } = state;
    const isEarly = Date.now() - listeningSinceMs < retellingMs;
    return Promise.all(
      visits
        .filter(hasGrown)
        .map(async (visit) =>
          grownVisit(visit, await transferOf(visit, hasHeard), isEarly && !visit.isCovered),
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
      await forgetOld(Date.now());
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
  grown: readonly GrownVisit[],
  ended: readonly GrownVisit[],
): Promise<void> {
  const waiting = await readUnwritten();
  const visits = byId([...(waiting?.visits ?? []), ...grown]);
  if (visits.length === 0 && !waiting) return;
  const { value: siteHistory } = await effectiveSetting("siteHistory");
  try {
    await recordWithRoom(visits, siteHistory, Date.now());
  } catch (error) {
    await rememberUnwritten(ended, Date.now());
    throw error;
  }
  if (waiting) await forgetUnwritten();
}

const applySiteHistory = async (): Promise<void> =>
  keepOnly((await effectiveSetting("siteHistory")).value);
