import { browser } from "../../../platform/browser.ts";
import { answerPages } from "../../../platform/page-request.ts";
import { reportError } from "../../../platform/report-error.ts";
import { acceptHandling, hasHandlingChanged } from "./data-handling.ts";
import { acceptHandlingRequest, handlingChangedRequest } from "./requests.ts";

/** Stores which version of the handling of data a person was told about. Call it synchronously. */
export function startDataHandling(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void acceptHandling().catch(reportError);
  });
  answerPages(handlingChangedRequest, hasHandlingChanged);
  answerPages(acceptHandlingRequest, acceptHandling);
}
