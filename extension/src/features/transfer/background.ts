import { browser, type Runtime } from "../../platform/browser.ts";
import { isWorkBuild } from "../../platform/build.ts";
import {
  alwaysOnPermissions,
  dropPermissions,
  hasPermissions,
} from "../../platform/permissions.ts";
import { reportError } from "../../platform/report-error.ts";
import { effectiveSettings, saveSetting, watchSettings } from "../../platform/settings/settings.ts";
import { answerExport, isExport } from "./history/export/answer-export.ts";
import { createHistoryWriter } from "./history/history-writer.ts";
import { type Change, type Journal, openJournal } from "./visits/journal.ts";
import {
  longestWaitMs,
  noteObserved,
  noteRequest,
  noteWaiting,
  type Sender,
} from "./visits/journal-state.ts";
import { currentLevel } from "./measurement-level.ts";
import { createRequestListeners } from "./observe/listen-to-requests.ts";
import { isForTransfer, observedSchema } from "./observe/messages.ts";
import {
  observeOpenTabs,
  registerObserver,
  unregisterObserver,
} from "./observe/observer-script.ts";
import { setStreamScripts } from "./streams/stream-scripts.ts";

/** Measures what pages transfer. Call it synchronously: the worker may be started by a request that just ended. */
export function startTransfer(): void {
  const history = createHistoryWriter();
  const journal = openJournal(history);
  history.start(journal);
  const update: Journal["update"] = (change) => journal.update(change).catch(reportError);
  const settleLater = once(longestWaitMs + 100, () => {
    void update((state, append) => {
      noteWaiting(Date.now())(state, append);
      // What came in the meantime has not waited long enough yet.
      if (state.waiting.length > 0) settleLater();
    });
  });
  const requests = createRequestListeners((request) => {
    void update(noteRequest(request));
    settleLater();
  });
  requests.start();
  // Before anything is awaited, for the page that woke this worker; `apply` takes it back where it is not wanted.
  if (browser.webRequest) void update(listenSince(Date.now()));

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (isExport(message)) return answerExport(message, sender);
    if (!isForTransfer(message)) return undefined;
    return receive(message, sender, journal.update);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void update((state) => {
      state.visits = state.visits.filter((visit) => visit.tabId !== tabId);
      state.waiting = state.waiting.filter((request) => request.tabId !== tabId);
    });
  });
  void forgetClosedTabs(update).catch(reportError);
  // Listeners outlive the browser: the pages it opens again are seen from their first request.
  browser.runtime.onStartup.addListener(() => {
    void update((state) => {
      if (state.listeningSinceMs !== undefined) state.listeningSinceMs = 0;
    });
  });

  // An update ends the observers of open pages with the old version, and its records with them.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "update") void apply().then(observeIfAlways).catch(reportError);
  });

  const apply = inTurn(async () => {
    const isAlways = (await currentLevel()) === "always";
    if (isAlways) requests.start();
    else requests.stop();
    await update(isAlways ? listenSince(Date.now()) : stopListening);
    await (isAlways ? registerObserver() : unregisterObserver());
    const { liveStreams } = await effectiveSettings();
    await setStreamScripts(isAlways && liveStreams.value);
  });
  watchSettings(() => void apply());
  browser.permissions.onAdded.addListener((added) => void goOn(added).catch(reportError));
  browser.permissions.onRemoved.addListener(() => void fallBack().catch(reportError));
  void apply();

  /** The popup that asked may be closed by now, so the choice is completed here. */
  async function goOn(added: { permissions?: string[]; origins?: string[] }): Promise<void> {
    const isOurs = added.permissions?.includes("webRequest") || added.origins?.length;
    if (!isOurs || !(await hasPermissions(alwaysOnPermissions))) return;
    await saveSetting("measurement", "always");
    await update((state) => void (state.isNewlyGranted = true));
    await apply();
    await observeOpenTabs();
  }

  async function fallBack(): Promise<void> {
    if (await hasPermissions(alwaysOnPermissions)) return;
    // With what is left of it, access given later for something else would measure every page again.
    if (!isWorkBuild) await dropPermissions({ permissions: ["webRequest"] });
    await saveSetting("measurement", "onClick");
    await apply();
  }
}

async function observeIfAlways(): Promise<void> {
  if ((await currentLevel()) === "always") await observeOpenTabs();
}

/** A closing page may speak after its tab is gone, which nothing else would ever take back. */
async function forgetClosedTabs(update: Journal["update"]): Promise<void> {
  const askedMs = Date.now();
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await update((state) => {
    state.visits = state.visits.filter(
      ({ tabId, startedMs }) => tabId < 0 || open.has(tabId) || startedMs >= askedMs,
    );
  });
}

const listenSince =
  (timeMs: number): Change =>
  (state) =>
    (state.listeningSinceMs ??= timeMs);

const stopListening: Change = (state) => {
  delete state.listeningSinceMs;
  state.hasHeard = false;
};

/** Answers `true` once what was observed is stored, or refused for good: the observer then forgets it. */
async function receive(
  message: unknown,
  sender: Runtime.MessageSender,
  update: Journal["update"],
): Promise<true> {
  const observed = observedSchema.safeParse(message);
  const from = observed.success && senderOf(sender, observed.data.document);
  if (observed.success && from) await update(noteObserved(observed.data, from, Date.now()));
  return true;
}

function senderOf(sender: Runtime.MessageSender, document: string): Sender | undefined {
  const tabId = sender.tab?.id;
  const isTop = sender.frameId === 0;
  const url = URL.parse(sender.url ?? "");
  if (tabId === undefined || (isTop && !/^https?:$/.test(url?.protocol ?? ""))) return undefined;
  const named = "documentId" in sender && sender.documentId;
  const own = `${tabId}-${sender.frameId}-${document}`;
  return {
    documentId: typeof named === "string" ? named : own,
    tabId,
    isTop,
    origin: url?.origin ?? "",
  };
}

/** Runs `waitMs` after it was called, however often it was called meanwhile. A killed worker settles with the next event. */
function once(waitMs: number, task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      task();
    }, waitMs);
  };
}

/** Runs one after the other, however often it is called. */
function inTurn(task: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => (last = last.then(task).catch(reportError));
}
