import { usePage } from "../../../ui/page-context.ts";
import type { WebmailActivity } from "../activity/webmail-activity.ts";

/** How much was deleted, set aside or sent in this page since it was opened. */
export function ActivityLines({
  activity: {
    setAside,
    deleted,
    bytes,
    isBytesKnown,
    isAbout,
    uncounted,
    sentWithFiles,
    attachedBytes,
  },
}: {
  activity: WebmailActivity;
}) {
  const { t, format } = usePage();
  const deletedText = () => {
    if (isBytesKnown) return isAbout ? "webmail.deletedAbout" : "webmail.deleted";
    return bytes > 0 ? "webmail.deletedAtLeast" : "webmail.deletedUnknown";
  };
  return (
    <>
      {setAside > 0 && (
        <p class="tiny" id="webmail-set-aside">
          {t("webmail.setAside", { count: setAside })}
        </p>
      )}
      {deleted > 0 && (
        <p class="tiny" id="webmail-deleted">
          {t(deletedText(), { count: deleted, bytes: format.bytes(bytes) })}
        </p>
      )}
      {uncounted > 0 && (
        <p class="tiny" id="webmail-uncounted">
          {t("webmail.uncounted", { count: uncounted })}
        </p>
      )}
      {sentWithFiles > 0 && (
        <p class="tiny" id="webmail-sent-files">
          {t("webmail.sentFiles", { count: sentWithFiles, bytes: format.bytes(attachedBytes) })}
        </p>
      )}
    </>
  );
}
