import { browser } from "../../../platform/browser.ts";
import { mailApi } from "../../../platform/mail/thunderbird-api.ts";
import { reportError } from "../../../platform/report-error.ts";
import { lookInTurn, type MessageTab } from "./look-in-turn.ts";
import { removeSuggestion } from "./suggestions.ts";

/** Suggests while a person writes a message in Thunderbird. Call it synchronously: each of its events may start the background. */
export function startWritingSuggestions(): void {
  let isListening = false;
  const listen = () => {
    const mail = mailApi();
    if (isListening || !mail.compose?.onAttachmentAdded) return;
    isListening = true;
    const look = (tab: MessageTab) => void lookInTurn(mail, tab).catch(reportError);
    // Nothing listens to the sending of a message, which would wait for it.
    mail.compose.onAttachmentAdded.addListener(look);
    mail.compose.onAttachmentRemoved.addListener(look);
    mail.compose.onComposeStateChanged.addListener(look);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
  browser.tabs.onRemoved.addListener((tabId) => void removeSuggestion(tabId).catch(reportError));
}
