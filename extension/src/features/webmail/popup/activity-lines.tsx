import { usePage } from "../../../ui/page-context.ts";
import type { WebmailActivity } from "../activity/webmail-activity.ts";

/** How much was deleted or set aside in this page since it was opened. */
export function ActivityLines({
  activity: { setAside, deleted, bytes, isBytesKnown, isAbout },
}: {
  activity: WebmailActivity;
}) {
  const { t, format } = usePage();
  return (
    <>
      {setAside > 0 && (
        <p class="tiny" id="webmail-set-aside">
          {t("webmail.setAside", { count: setAside })}
        </p>
      )}
      {deleted > 0 && (
        <p class="tiny" id="webmail-deleted">
          {isBytesKnown
            ? t(isAbout ? "webmail.deletedAbout" : "webmail.deleted", {
                count: deleted,
                bytes: format.bytes(bytes),
              })
            : t("webmail.deletedUnknown", { count: deleted })}
        </p>
      )}
    </>
  );
}
