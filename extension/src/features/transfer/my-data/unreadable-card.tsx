import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { localDay } from "../../../platform/local-day.ts";
import type { UnreadableRow } from "../../../platform/database/database.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { type Erased, eraseUnreadable } from "../history/erase/erase-history.ts";

/** Rows of the history that cannot be read, with what a person can do about them. */
export function UnreadableCard({
  rows,
  onErase,
}: {
  rows: readonly UnreadableRow[];
  onErase: (erase: () => Promise<Erased>) => void;
}) {
  const { t } = usePage();
  const save = () => {
    const name = `digital-cleanup-unreadable-${localDay(Date.now())}.json`;
    saveFile(name, "application/json", JSON.stringify(rows));
  };
  return (
    <div class="note note--caution flow" id="my-data-unreadable-rows">
      <p>
        {t("myData.unreadableRows", { count: rows.length })} {t("myData.unreadableRowsAdvice")}
      </p>
      <div class="row">
        <Button onPress={save}>{t("myData.saveUnreadable")}</Button>
        <Button
          class="btn--text"
          id="my-data-erase-unreadable"
          onPress={() => onErase(eraseUnreadable)}
        >
          {t("myData.eraseUnreadable")}
        </Button>
      </div>
    </div>
  );
}
