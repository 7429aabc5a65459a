import { createFormat, type Format, pickLanguage } from "@digital-cleanup/text";
import { browser } from "../../../platform/browser.ts";
import { reportError } from "../../../platform/report-error.ts";
import { effectiveSetting } from "../../../platform/settings/settings.ts";
import {
  changeBadgeNotices,
  readBadgeNotices,
  watchBadgeNotices,
} from "../../../platform/toolbar-badge/badge-notices.ts";
import { setTabBadge, type TabBadge } from "../../../platform/toolbar-badge/tab-badge.ts";
import { readState } from "../visits/journal-store.ts";
import type { JournalHooks } from "../visits/journal.ts";
import { readVisitTransfer } from "../visits/read-visit-transfer.ts";
import { currentVisit, type Visit } from "../visits/visit.ts";
import { badgeText } from "./badge-text.ts";
import { createPausedQueue } from "./paused-queue.ts";

/** Whether the badge was on when it was last switched, in this run of the browser. */
const onKey = "page-badge-on";

type PageBadge = Required<Pick<JournalHooks, "onChanged">> & {
  /** Call it when the background starts, and when what it depends on may have changed. */
  switchTo: (isOn: boolean) => Promise<void>;
};

/** Shows on the toolbar icon what the page of each tab transferred. It has no event of its own: the journal reports each change. */
export function createPageBadge(): PageBadge {
  let isOn: boolean | undefined;
  const queue = createPausedQueue<number>((tabIds) =>
    showBadges(tabIds, isOn === true).catch(reportError),
  );
  const queueTabs = async (filter: { active?: true }) => {
    const tabs = await browser.tabs.query(filter);
    queue(tabs.flatMap(({ id }) => id ?? []));
  };
  // The number of choices that wait is more important than a size.
  watchBadgeNotices(() => isOn && void queueTabs({}).catch(reportError));
  return {
    onChanged: (visits) => {
      // What changes before it is known whether the badge is on is shown afterwards.
      if (isOn !== false) queue(visits.filter(({ tabId }) => tabId >= 0).map(({ tabId }) => tabId));
    },
    switchTo: async (isWanted) => {
      isOn = isWanted;
      const wasOn = (await browser.storage.session.get(onKey))[onKey] === true;
      if (isOn !== wasOn) {
        await browser.storage.session.set({ [onKey]: isOn });
        if (isOn) await changeBadgeNotices({});
        await queueTabs({});
      } else if (isOn) {
        // The background may have been terminated before its last update.
        await queueTabs({ active: true });
      }
    },
  };
}

async function showBadges(tabIds: readonly number[], isOn: boolean): Promise<void> {
  const [{ visits, hasHeard }, { choices }, language] = await Promise.all([
    readState(),
    readBadgeNotices(),
    effectiveSetting("language"),
  ]);
  const format = createFormat(pickLanguage(language.value, navigator.languages));
  for (const tabId of tabIds) {
    const visit = isOn && choices === 0 ? currentVisit(visits, tabId) : undefined;
    const bytes = visit && (await isShown(visit)) ? await readBytes(visit, hasHeard) : undefined;
    await setTabBadge(tabId, bytes === undefined ? undefined : writeBadge(format, bytes));
  }
}

/** The tab may show a page of the browser by now, which no observer announces. */
async function isShown({ tabId, origin }: Visit): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return URL.parse(tab?.url ?? "")?.origin === origin;
}

/** Undefined if nothing of the page was measured yet. */
async function readBytes(visit: Visit, hasHeard: boolean): Promise<number | undefined> {
  const { requests, bytesDown } = await readVisitTransfer(visit, hasHeard);
  return requests > 0 ? bytesDown : undefined;
}

function writeBadge(format: Format, bytes: number): TabBadge {
  const { name } = browser.runtime.getManifest();
  return { text: badgeText(format, bytes), title: `${name} · ${format.bytes(bytes)}` };
}
