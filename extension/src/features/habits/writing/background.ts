import { browser, type Runtime } from "../../../platform/browser.ts";
import { type MailApi, mailApi } from "../../../platform/mail/thunderbird-api.ts";
import { isWorkBuildActive } from "../../../platform/other-build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { effectiveSettings } from "../../../platform/settings/settings.ts";
import { isOwnPage } from "../../../platform/trust/own-page.ts";
import { areHabitsOff } from "../video-script/are-videos-observed.ts";
import { lookAtMessage } from "./look-at-message.ts";
import { tabToLookAt } from "./look-again.ts";
import { removeSuggestion } from "./suggestions.ts";

type Tab = { id?: number; windowId?: number };

/** Tab ids begin again with each start of Thunderbird, so a random name goes with them. */
const startKey = "habits-writing-start";

/** Suggests while somebody writes a message in Thunderbird. Call it synchronously: each of its events may start the background. */
export function startWritingSuggestions(): void {
  let isListening = false;
  const listen = () => {
    const mail = mailApi();
    if (isListening || !mail.compose) return;
    isListening = true;
    const look = (tab: Tab) => void inTurn(mail, tab).catch(reportError);
    // Nothing listens to the sending of a message, which would wait for it.
    mail.compose.onAttachmentAdded.addListener(look);
    mail.compose.onAttachmentRemoved.addListener(look);
    mail.compose.onComposeStateChanged.addListener(look);
  };
  listen();
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const tab = isOwnPage(sender) ? tabToLookAt(message) : undefined;
    return tab && inTurn(mailApi(), tab, false);
  });
  browser.permissions.onAdded.addListener(listen);
  browser.tabs.onRemoved.addListener((tabId) => void removeSuggestion(tabId).catch(reportError));
}

/** One after the other for a tab, because an attachment and the state of the message change together. */
const inTurn = (mail: MailApi, { id, windowId }: Tab, maySuggest = true): Promise<void> =>
  navigator.locks.request(`habits-writing-${id}`, async () => {
    if (id === undefined || windowId === undefined) return;
    const settings = await effectiveSettings();
    if (areHabitsOff(settings) || (await isWorkBuildActive())) return;
    await lookAtMessage(
      mail,
      { tabId: id, windowId, page: `${await startName()} ${id}` },
      settings,
      maySuggest,
    );
  });

async function startName(): Promise<string> {
  const { [startKey]: stored } = await browser.storage.session.get(startKey);
  if (typeof stored === "string") return stored;
  const name = crypto.randomUUID();
  await browser.storage.session.set({ [startKey]: name });
  return name;
}
