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
import { forgetAllCounted, forgetCounted } from "./record-visits.ts";
import { recordWithRoom } from "./record-with-room.ts";

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

  const onGrown = () => {
    isAlarmSet = isAlarmSet.then(async (isSet) => {
      if (!isSet) await browser.alarms.create(soon, { delayInMinutes: soonMinutes });
      return true;
    });
    isAlarmSet.catch(reportError);
  };
  const record = async (visits: readonly Visit[], state: JournalState) => {
    const { hasHeard, listeningSinceMs = 0 } = state;
    const isEarly = Date.now() - listeningSinceMs < retellingMs;
    const { value: siteHistory } = await effectiveSetting("siteHistory");
    const grown = await Promise.all(
      visits
        .filter(hasGrown)
        .map(async (visit) =>
          grownVisit(visit, await transferOf(visit, hasHeard), isEarly && !visit.isCovered),
        ),
    );
    if (grown.length > 0) await recordWithRoom(grown, siteHistory, Date.now());
  };
  const onLeave = async (visits: readonly Visit[], state: JournalState) => {
    // The journal goes on without it: measuring matters more than the history.
    await record(visits, state).catch(reportError);
    await forgetCounted(visits.map(({ id }) => id)).catch(reportError);
  };
  const keepAll = async (journal: Journal) => {
    isAlarmSet = Promise.resolve(false);
    const state = await readState();
    await record(state.visits, state);
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

const applySiteHistory = async (): Promise<void> =>
  keepOnly((await effectiveSetting("siteHistory")).value);
