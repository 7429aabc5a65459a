import { answerMessages } from "../../platform/answer-messages.ts";
import { isWorkBuildActive } from "../../platform/other-build.ts";
import { mailApi } from "../../platform/mail/thunderbird-api.ts";
import { reportError } from "../../platform/report-error.ts";
import { appendMailAction } from "../../platform/trust/append-mail-action.ts";
import { isOwnPage } from "../../platform/trust/own-page.ts";
import { movingIds } from "./messages.ts";
import { RemovalCounter } from "./removals/removal-counter.ts";
import { readRemovals, writeRemovals } from "./removals/removals.ts";

/** Several events report one action. */
const settleMs = 1000;

/** Counts what a person deletes in Thunderbird. Call it synchronously: each of its events may start the background. */
export function startThunderbird(): void {
  const mail = mailApi();
  const counter = new RemovalCounter({
    mail,
    nowMs: Date.now,
    isOnline: () => navigator.onLine,
    read: readRemovals,
    write: writeRemovals,
    count: async (removed) => {
      if (await isWorkBuildActive()) return;
      await appendMailAction({ id: crypto.randomUUID(), kind: "emails", ...removed });
    },
  });

  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => (last = last.then(work).catch(reportError));
  let isPlanned = false;
  const readIn = (waitMs: number) => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      void inTurn(async () => {
        isPlanned = false;
        const restMs = await counter.readTrashes();
        // If the background is stopped before, its next start goes on.
        if (restMs !== undefined) readIn(restMs);
      });
    }, waitMs);
  };
  const readSoon = () => readIn(settleMs);

  answerMessages((message, sender) => {
    const ids = isOwnPage(sender) ? movingIds(message) : undefined;
    return ids && inTurn(() => counter.showChosen(ids));
  });
  const { messages, folders, mailTabs, messageDisplay, tabs } = mail;
  const show = (tabId: number | undefined, page?: Parameters<typeof counter.show>[1]) => {
    if (tabId !== undefined) void inTurn(() => counter.show(tabId, page));
  };
  mailTabs.onSelectedMessagesChanged.addListener(({ id }, page) => show(id, page));
  messageDisplay.onMessagesDisplayed.addListener(({ id }, page) => show(id, page));
  tabs.onRemoved.addListener((tabId) => show(tabId));
  messages.onDeleted.addListener((page) => {
    void inTurn(() => counter.handleDeleted(page)).then(readSoon);
  });
  messages.onMoved.addListener((before, after) => {
    void inTurn(() => counter.handleMoved(before, after)).then(readSoon);
  });
  folders.onDeleted.addListener((folder) => void inTurn(() => counter.handleFolderDeleted(folder)));
  folders.onFolderInfoChanged.addListener((folder) => {
    void inTurn(() => counter.handleFolderChanged(folder)).then(readSoon);
  });
  readSoon();
}
