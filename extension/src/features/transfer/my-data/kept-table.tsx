import { useState } from "preact/hooks";
import { Dialog } from "@digital-cleanup/ui/dialog.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { type Erased, eraseHistory, eraseSites, eraseVisits } from "../history/erase-history.ts";
import type { HistorySize } from "../history/read-history.ts";

/** Data of other features, shown and erased on their own pages. */
const elsewhere = ["cleanup", "devices", "challenge"] as const;

/** What is stored, in which form, how long, how much, and buttons to erase it. */
export function KeptTable({
  size,
  onErase,
}: {
  size: HistorySize;
  onErase: (erase: () => Promise<Erased>) => void;
}) {
  const { t, format, settings } = usePage();
  const [isAsked, setIsAsked] = useState(false);
  const off: readonly string[] = settings.disabledFeatures.value;
  const rows = [
    { id: "visits", count: size.visits, erase: () => onErase(eraseVisits) },
    { id: "siteDays", count: size.siteDays, erase: () => onErase(eraseSites) },
    { id: "days", count: size.days, erase: () => setIsAsked(true) },
  ] as const;
  return (
    <section class="card flow">
      <h2 id="my-data-kept">{t("myData.kept")}</h2>
      <div class="scroll" role="region" tabIndex={0} aria-labelledby="my-data-kept">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t("myData.what")}</th>
              <th scope="col">{t("myData.detail")}</th>
              <th scope="col">{t("myData.howLong")}</th>
              <th scope="col" class="n">
                {t("myData.howMuch")}
              </th>
              <th scope="col">
                <span class="hidden">{t("myData.action")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, count, erase }) => (
              <tr key={id}>
                <th scope="row">
                  <b>{t(`myData.rows.${id}`)}</b>
                </th>
                <td>{t(`myData.details.${id}`)}</td>
                <td>{t(`myData.times.${id}`)}</td>
                <td class="n">
                  <data id={`my-data-${id}`} value={count}>
                    {format.number(count)}
                  </data>
                </td>
                <td class="n">
                  {count > 0 && (
                    <button
                      type="button"
                      class="btn btn--text"
                      id={`my-data-erase-${id}`}
                      {...(id !== "days" && {
                        "aria-label": t("myData.eraseNamed", { what: t(`myData.rows.${id}`) }),
                      })}
                      onClick={erase}
                    >
                      {t(id === "days" ? "myData.eraseAll" : "myData.erase")}
                    </button>
                  )}
                </td>
              </tr>
            ))}
            {elsewhere
              .filter((id) => !off.includes(id))
              .map((id) => (
                <tr key={id}>
                  <th scope="row">
                    <b>{t(`myData.stores.${id}`)}</b>
                  </th>
                  <td>{t(`myData.details.${id}`)}</td>
                  <td>{t(`myData.times.${id}`)}</td>
                  <td class="n" colSpan={2}>
                    <a href={`#${id}`}>{t(`myData.see.${id}`)}</a>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
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
