import { createFormat, type Format, pickLanguage } from "@digital-cleanup/text";
import {
  currentVisit,
  isBackground,
  isLoading,
  isPartial,
  type JournalState,
  type Visit,
  visitTransfer,
} from "@digital-cleanup/page-weight";
import { browser } from "../../../platform/browser.ts";
import { reportError } from "../../../platform/report-error.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import {
  changeBadgeNotices,
  readBadgeNotices,
  watchBadgeNotices,
} from "../../../platform/toolbar-badge/badge-notices.ts";
import { badgeText } from "../../../platform/toolbar-badge/badge-text.ts";
import { setTabBadge, type TabBadge } from "../../../platform/toolbar-badge/tab-badge.ts";
import { shownBytes } from "../shown-bytes.ts";
import { readState, readVisitRecords } from "../visits/journal-store.ts";
import type { Journal } from "../visits/journal.ts";
import { createCalmQueue } from "./calm-queue.ts";

/** Whether the badge was on when it was last switched, in this run of the browser. */
const onKey = "page-badge-on";

type PageBadge = {
  /** Call it when the background starts, and when what it depends on may have changed. */
  switchTo: (isOn: boolean, settings: Pick<EffectiveSettings, "language">) => Promise<void>;
};

/** Shows on the toolbar icon what the page of each tab transferred. It has no event of its own: the journal reports each change. */
export function createPageBadge(journal: Journal): PageBadge {
  /** Until it is known whether the badge is on, changes are collected and shown afterwards. */
  let isOn: boolean | undefined;
  let format: Format | undefined;
  /** That of the journal, which is read from the storage only if nothing has changed since the background started. */
  let state: JournalState | undefined;
  const queue = createCalmQueue<number>((tabIds) => showAll(tabIds).catch(reportError));
  const showAll = async (tabIds: readonly number[]) => {
    const { choices } = await readBadgeNotices();
    const shown = isOn && choices === 0 ? format : undefined;
    state ??= await readState();
    for (const tabId of tabIds) await show(tabId, state, shown);
  };
  const queueTabs = async (filter: { active?: true }) => {
    const tabs = await browser.tabs.query(filter);
    queue(tabs.flatMap(({ id }) => id ?? []));
  };
  // The number of choices that wait is more important than a size.
  watchBadgeNotices(() => isOn && void queueTabs({}).catch(reportError));
  journal.onWritten((written) => {
    ({ state } = written);
    const pages = [...written.changed].filter((visit) => !isBackground(visit));
    if (isOn !== false) queue(pages.map(({ tabId }) => tabId));
  });
  return {
    switchTo: async (isWanted, { language }) => {
      isOn = isWanted;
      format = createFormat(pickLanguage(language.value, navigator.languages));
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

/** Without `format`, the tab shows no size. */
async function show(tabId: number, state: JournalState, format: Format | undefined): Promise<void> {
  const visit = format && currentVisit(state.visits, tabId);
  const isMeasured = visit && (await isShown(visit));
  const shown = isMeasured ? await readShown(visit, state) : undefined;
  await setTabBadge(tabId, format && shown ? write(format, shown) : undefined);
}

/** The tab may show a page of the browser by now, which no observer announces. */
async function isShown({ tabId, origin }: Visit): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return URL.parse(tab?.url ?? "")?.origin === origin;
}

type Shown = { bytes: number; isLess: boolean; isStillLoading: boolean };

/** Undefined if nothing of the page was measured yet. The journal may change the visit while its records are read. */
async function readShown(visit: Visit, state: JournalState): Promise<Shown | undefined> {
  const then = { ...visit };
  const records = await readVisitRecords(then);
  const transfer = visitTransfer(then, records, state, Date.now());
  if (transfer.requests === 0) return undefined;
  return {
    bytes: shownBytes(transfer),
    isLess: isPartial(transfer),
    isStillLoading: transfer.notCounted?.arriving !== undefined && isLoading(records, Date.now()),
  };
}

/** While a page loads, the icon shows that more is to come rather than a size. */
function write(format: Format, { bytes, isStillLoading, isLess }: Shown): TabBadge {
  const { name } = browser.runtime.getManifest();
  const size = `${isLess ? "≥ " : ""}${format.bytes(bytes)}${isStillLoading ? " …" : ""}`;
  return { text: isStillLoading ? "…" : badgeText(format, bytes), title: `${name} · ${size}` };
}
