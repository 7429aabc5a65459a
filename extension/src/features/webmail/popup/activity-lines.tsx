import { usePage } from "../../../ui/page-context.ts";
import type { DoneHere } from "../activity/webmail-activity.ts";

/** What was deleted in this page since it was opened, and what was only set aside. */
export function DoneLines({
  done: { setAside, deleted, bytes, isBytesKnown },
}: {
  done: DoneHere;
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
            ? t("webmail.deleted", { count: deleted, bytes: format.bytes(bytes) })
            : t("webmail.deletedUnknown", { count: deleted })}
        </p>
      )}
    </>
  );
}
