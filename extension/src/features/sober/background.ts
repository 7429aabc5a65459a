import { answerMessages } from "../../platform/answer-messages.ts";
import { browser, type Runtime, type Tabs } from "../../platform/browser.ts";
import { isOwnPage } from "../../platform/trust/own-page.ts";
import { watchPermissions } from "../../platform/access/permissions.ts";
import { reportError } from "../../platform/report-error.ts";
import { watchSettings } from "../../platform/settings/watch-settings.ts";
import { addSite, removeSite } from "./choices.ts";
import { applyRules, isResumeAlarm } from "./rules/apply-rules.ts";
import { forgetLeftTabs } from "./forget-left-tabs.ts";
import { isExempt } from "./is-exempt.ts";
import { createComparison, isComparisonAlarm } from "./compare/run-comparison.ts";
import { type SoberMessage, soberMessageSchema } from "./messages.ts";
import { completePendingSites } from "./pending-site.ts";
import type { VisitPort } from "./compare/wait-until-settled.ts";
import type { Lightened, SoberPages, SoberTab } from "./sober-schema.ts";
import { readSaving } from "./rules/read-saving.ts";
import {
  changePages,
  deleteLightened,
  readLightened,
  readMeasurement,
  readPages,
  readSober,
  writeLightened,
} from "./store.ts";
import { watchSober } from "./watch-sober.ts";
import { answerPages } from "../../platform/page-request.ts";
import { effectiveSettings } from "../../platform/settings/settings.ts";
import { soberAbility } from "./ability.ts";
import {
  lightenRequest,
  restoreRequest,
  savingRequest,
  siteChoiceRequest,
  type SoberView,
  soberViewRequest,
} from "./page-requests.ts";

/** Access that is granted later than this is not an answer to the prompt any more. */
const maxWaitMs = 120_000;

/** Keeps the browser's rules in line with the person's choices. `visits` reads what a tab transferred. */
export function startSober(visits: VisitPort): void {
  const comparison = createComparison(visits);
  const apply = () => applyRules(Date.now()).catch(reportError);
  const resume = () => void comparison.resume().catch(reportError);

  completePendingSites(addSite);
  answerSoberPages();
  answerPages(savingRequest, ({ tabId }) => readSaving(visits, tabId));
  answerPages(lightenRequest, lighten);
  answerPages(restoreRequest, async ({ site, tabId }) => {
    await deleteLightened();
    if ((await readSober()).everywhere) return pause(tabId);
    await removeSite(site);
    await applyRules(Date.now());
    await browser.tabs.reload(tabId);
  });
  watchSober(() => void apply());
  watchSettings(() => void apply());
  watchPermissions(() => void apply().then(lightenWaiting).catch(reportError));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (isResumeAlarm(alarm)) void apply();
    if (isComparisonAlarm(alarm)) resume();
  });
  browser.runtime.onStartup.addListener(() => void apply());
  answerMessages((message, sender) => {
    const parsed = soberMessageSchema.safeParse(message);
    if (!parsed.success || !isOwnPage(sender)) return undefined;
    return answer(parsed.data, sender);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void comparison.forgetTab(tabId).catch(reportError);
  });
  forgetLeftTabs();
  void apply();
  resume();

  async function answer(message: SoberMessage, sender: Runtime.MessageSender): Promise<boolean> {
    if (message.type === "sober/measure") {
      await comparison.start(message.tabId);
      resume();
    } else if (message.type === "sober/pause") {
      await pause(message.tabId);
    } else {
      const tab = sender.tab && readTab(sender.tab);
      if (message.type === "sober/isExempt" && !(await isExempt(tab, Date.now()))) return false;
      if (tab) await changePages(withTab("opened", tab));
      await apply();
    }
    return true;
  }

  async function pause(tabId: number): Promise<void> {
    const tab = readTab(await browser.tabs.get(tabId));
    if (!tab) return;
    await changePages(withTab("paused", tab));
    await apply();
    await browser.tabs.reload(tab.tabId);
  }
}

async function lighten({ site, page }: { site: string; page: Lightened }): Promise<void> {
  await addSite(site);
  await writeLightened(page);
  await applyRules(Date.now());
  await browser.tabs.reload(page.tabId, { bypassCache: true });
}

/** The page whose popup closed as the browser asked for access, now that it is granted. */
async function lightenWaiting(): Promise<void> {
  const lightened = await readLightened();
  if (!lightened?.waiting || (await soberAbility(await effectiveSettings())) !== "able") return;
  const { waiting, ...page } = lightened;
  if (Date.now() - waiting.sinceMs > maxWaitMs) return deleteLightened();
  await lighten({ site: waiting.site, page });
}

/** A tab with the origin it shows; `undefined` if it shows no web page. */
function readTab({ id: tabId, url }: Tabs.Tab): SoberTab | undefined {
  const origin = URL.parse(url ?? "")?.origin;
  return tabId !== undefined && origin?.startsWith("http") ? { tabId, origin } : undefined;
}

const withTab =
  (list: keyof SoberPages, tab: SoberTab) =>
  (pages: SoberPages): SoberPages => ({
    ...pages,
    [list]: [...pages[list].filter(({ tabId }) => tabId !== tab.tabId), tab],
  });

/** Answers what the popup and the page about the mode ask. */
function answerSoberPages(): void {
  answerPages(soberViewRequest, readView);
  answerPages(siteChoiceRequest, ({ site, isOn }) => (isOn ? addSite(site) : removeSite(site)));
}

async function readView(): Promise<SoberView> {
  const [ability, sober, pages, measurement, lightened] = await Promise.all([
    effectiveSettings().then(soberAbility),
    readSober(),
    readPages(),
    readMeasurement(),
    readLightened(),
  ]);
  return {
    ability,
    sober,
    pages,
    ...(measurement && { measurement }),
    ...(lightened && { lightened }),
  };
}
