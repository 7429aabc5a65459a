import { sharedParts } from "../shared-parts.ts";
import { setWebmailSession } from "../webmail-session.ts";

/** As in a document whose webmail is observed. */
export const openSession = (): void =>
  setWebmailSession({
    webmail: "generic",
    context: {
      isWatched: true,
      language: "en",
      theme: "auto",
      isWorkBuild: false,
      recordsNotice: "",
    },
    handlePageEvent: () => undefined,
    handleUnsubscribed: () => undefined,
    parts: sharedParts,
  });
