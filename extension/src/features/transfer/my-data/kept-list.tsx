import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { EntryList } from "../../../ui/entry-list.tsx";
import { KeptEntry } from "../../../ui/kept-entry.tsx";
import { isThunderbird } from "../../../platform/build.ts";
import { usePage } from "../../../ui/page-context.ts";
import {
  type Erased,
  eraseHistory,
  eraseSites,
  eraseVisits,
} from "../history/erase/erase-history.ts";
import type { HistorySize } from "../history/read/read-history.ts";

/** What is stored of pages, in which form, how long, how much, and buttons to erase it. `children` are entries of other features. */
export function KeptList(props: {
  size: HistorySize;
  onErase: (erase: () => Promise<Erased>) => void;
  children: ComponentChildren;
}) {
  const { t, format } = usePage();
  const { size, onErase } = props;
  const [isAsked, setIsAsked] = useState(false);
  const rows = [
    {
      id: "visits",
      count: size.visits,
      bytes: size.visitBytes,
      changedOn: size.lastVisitOn,
      erase: () => onErase(eraseVisits),
    },
    {
      id: "siteDays",
      count: size.siteDays,
      bytes: size.siteDays * size.bytesPerSum,
      changedOn: size.siteDays > 0 ? size.lastDay : undefined,
      erase: () => onErase(eraseSites),
    },
    {
      id: "days",
      count: size.days,
      bytes: size.days * size.bytesPerSum,
      changedOn: size.lastDay,
      erase: () => setIsAsked(true),
    },
  ] as const;
  // Thunderbird has a history of pages only from an imported file.
  const shown = rows.filter(({ count }) => count > 0 || !isThunderbird);
  return (
    <section class="card flow" aria-labelledby="my-data-kept">
      <h2 id="my-data-kept">{t("myData.kept")}</h2>
      <EntryList>
        {shown.map(({ id, count, bytes, changedOn, erase }) => (
          <KeptEntry
            key={id}
            id={id}
            title={t(`myData.rows.${id}`)}
            details={t(`myData.details.${id}`)}
            bytes={bytes}
            count={
              <data id={`my-data-${id}`} value={count}>
                {count === 0 ? t("myData.nothing") : t("myData.rowCount", { count })}
              </data>
            }
            howLong={t(`myData.times.${id}`)}
            changedOn={changedOn}
            onErase={count > 0 && erase}
            eraseLabel={id === "days" ? t("myData.eraseAll") : undefined}
          />
        ))}
        {props.children}
      </EntryList>
      {isAsked && (
        <Dialog
          title={t("myData.eraseAllTitle")}
          confirmId="my-data-confirm-all"
          confirmLabel={t("myData.eraseAll")}
          isDanger
          onConfirm={() => onErase(eraseHistory)}
          onClose={() => setIsAsked(false)}
        >
          <p>
            {t("myData.eraseAllMeans", {
              visits: format.number(size.visits),
              siteDays: format.number(size.siteDays),
              days: format.number(size.days),
            })}
          </p>
          <p>{t("myData.undoWhileOpen")}</p>
        </Dialog>
      )}
    </section>
  );
}
