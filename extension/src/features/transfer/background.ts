import {
  isSettling,
  keepOpenTabs,
  maxWaitMs,
  noteBrowserStart,
  noteClosedTab,
  noteListening,
  noteNotListening,
  noteRequest,
  settleWaiting,
} from "@digital-cleanup/page-weight";
import { answerMessages } from "../../platform/answer-messages.ts";
import { browser } from "../../platform/browser.ts";
import { alwaysOnPermissions, hasPermissions } from "../../platform/access/permissions.ts";
import {
  type ContentScript,
  everyPage,
  setContentScripts,
} from "../../platform/register-content-scripts.ts";
import { reportError } from "../../platform/report-error.ts";
import { serialize } from "../../platform/serialize.ts";
import { effectiveSettings, saveSetting } from "../../platform/settings/settings.ts";
import { watchSettings } from "../../platform/settings/watch-settings.ts";
import { takeMeasuringRequest } from "../../platform/access/take-measuring-request.ts";
import { createPageBadge } from "./badge/page-badge.ts";
import { answerExport } from "./history/export/answer-export.ts";
import { startHistoryWriter } from "./history/record/history-writer.ts";
import { Journal } from "./visits/journal.ts";
import { currentLevel } from "./measurement-level.ts";
import { createRequestListeners, type OnMediaRequest } from "./observe/listen-to-requests.ts";
import {
  observeOpenTabs,
  registerObserver,
  unregisterObserver,
} from "./observe/observer-script.ts";
import { createObservedReceiver } from "./observe/receive-observed.ts";

const early = { matchOriginAsFallback: true, runAt: "document_start" } as const;

const streamScripts: ContentScript[] = [
  { ...early, id: "transfer-relay", js: ["/transfer-relay.js"] },
  { ...early, id: "transfer-streams", js: ["/transfer-streams.js"], world: "MAIN" },
];

/**
 * Measures what pages transfer. Call it synchronously: the event of a request may have started the worker. `onMediaRequest` is called for
 * each request of a media element.
 */
export function startTransfer(onMediaRequest: OnMediaRequest = () => {}): void {
  const journal = new Journal();
  const writeHistory = startHistoryWriter(journal);
  const pageBadge = createPageBadge(journal);
  const update: Journal["update"] = (change, when) =>
    journal.update(change, when).catch(reportError);
  const settleLater = debounce(maxWaitMs + 100, () => {
    void update((state, append) => {
      settleWaiting(Date.now())(state, append);
      // Requests that arrived since then have not waited long enough yet.
      if (isSettling(state)) settleLater();
    });
  });
  const requests = createRequestListeners((request) => {
    // What a video transfers is asked for while it plays.
    void update(noteRequest(request), request.record.kind === "media" ? "soon" : "later");
    settleLater();
  }, onMediaRequest);
  requests.start();
  // A worker that was terminated may have left requests waiting.
  void update((state) => {
    if (isSettling(state)) settleLater();
  });
  // Before anything is awaited, for the page whose request started this worker. `apply` reverts it if it is not wanted.
  if (browser.webRequest) void update(noteListening(Date.now()));

  const receiver = createObservedReceiver(journal);
  answerMessages((message, sender) => {
    const { type } = Object(message) as { type?: unknown };
    if (type === "data/export") return answerExport(message, sender);
    return type === "transfer/observed" ? receiver.receive(message, sender) : undefined;
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    receiver.forgetTab(tabId);
    // The browser may be closing, which leaves no time to wait for the last events.
    void update(noteClosedTab(tabId, Date.now()), "now").then(writeHistory);
    settleLater();
  });
  void removeClosedTabs(update).catch(reportError);
  browser.runtime.onSuspend.addListener(() => journal.flush());
  browser.runtime.onStartup.addListener(() => void update(noteBrowserStart));

  // An update disconnects the observers of open pages and clears storage.session.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "update") void apply().then(observeIfAlways).catch(reportError);
  });

  const apply = serialize(async () => {
    const settings = await effectiveSettings();
    const isAlways = (await currentLevel(settings)) === "always";
    if (isAlways) requests.start();
    else requests.stop();
    await update(isAlways ? noteListening(Date.now()) : noteNotListening, "now");
    await (isAlways ? registerObserver() : unregisterObserver());
    await setStreamScripts(isAlways && settings.liveStreams.value);
    await pageBadge.switchTo(isAlways && settings.badge.value, settings);
  });
  watchSettings(() => void apply());
  browser.permissions.onAdded.addListener((added) => void onGranted(added).catch(reportError));
  browser.permissions.onRemoved.addListener(() => void onRevoked().catch(reportError));
  void apply();

  /** The permission prompt may have closed the popup, so the choice is completed here. */
  async function onGranted(added: { permissions?: string[]; origins?: string[] }): Promise<void> {
    const isOurs = added.permissions?.includes("webRequest") || added.origins?.length;
    if (!isOurs || !(await hasPermissions(alwaysOnPermissions))) return;
    if (!(await takeMeasuringRequest())) return;
    await saveSetting("measurement", "always");
    await apply();
    await observeOpenTabs();
  }

  async function onRevoked(): Promise<void> {
    if (await hasPermissions(alwaysOnPermissions)) return;
    await takeMeasuringRequest();
    await saveSetting("measurement", "onClick");
    await apply();
  }
}

async function observeIfAlways(): Promise<void> {
  if ((await currentLevel(effectiveSettings())) === "always") await observeOpenTabs();
}

async function removeClosedTabs(update: Journal["update"]): Promise<void> {
  const queriedMs = Date.now();
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await update(keepOpenTabs(open, queriedMs));
}

/** Runs the task once, `waitMs` after the first call. If the worker is terminated before, the next event starts it again. */
function debounce(waitMs: number, task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      task();
    }, waitMs);
  };
}

/** Counts live streams in every new document, or in none. */
const setStreamScripts = (isOn: boolean): Promise<void> =>
  setContentScripts(streamScripts, isOn ? everyPage : []);
