import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { saveSetting } from "../../../platform/settings/settings.ts";
import type { Settings } from "../../../platform/settings/settings-schema.ts";
import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { LockedNote } from "../../../ui/settings/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { type Erased, eraseSites, eraseVisits } from "../history/erase/erase-history.ts";

type SiteHistory = Settings["siteHistory"];

/** In order of how much they store. */
const levels: readonly SiteHistory[] = ["none", "daily", "full"];

/** How much is stored about each site. A lower level erases what it does not store, after a confirmation. */
export function SiteHistoryChoice({
  onErase,
}: {
  onErase: (erase: () => Promise<Erased>, after: () => Promise<void>) => Promise<void>;
}) {
  const { t, settings } = usePage();
  const [asked, setAsked] = useState<SiteHistory>();
  const { value, source } = settings.siteHistory;
  const save = (level: SiteHistory) => saveSetting("siteHistory", level);
  const choose = (level: SiteHistory) => {
    if (levels.indexOf(level) < levels.indexOf(value)) setAsked(level);
    else void save(level).catch(reportError);
  };
  const lower = async (level: SiteHistory) => {
    await onErase(level === "none" ? eraseSites : eraseVisits, () => save(value));
    await save(level);
  };
  return (
    <section class="card flow" aria-labelledby="my-data-sites">
      <h2 id="my-data-sites">{t("myData.perSite")}</h2>
      <fieldset class="flow my-data__levels" disabled={source === "policy"}>
        <legend class="hidden">{t("myData.perSite")}</legend>
        {levels.map((level) => (
          <div key={level} class="my-data__level">
            <input
              type="radio"
              name="siteHistory"
              id={`my-data-level-${level}`}
              value={level}
              checked={level === (asked ?? value)}
              onChange={() => choose(level)}
              aria-describedby={`my-data-means-${level}`}
            />
            <label for={`my-data-level-${level}`}>{t(`myData.levels.${level}`)}</label>
            <span class="small soft" id={`my-data-means-${level}`}>
              {t(`myData.levelMeans.${level}`)}
            </span>
          </div>
        ))}
      </fieldset>
      <LockedNote settingKey="siteHistory" />
      <p class="small soft">
        {t("myData.measuring")} <a href="#settings">{t("myData.toSettings")}</a>
      </p>
      {asked && (
        <Dialog
          title={t("myData.lowerTitle")}
          confirmId="my-data-confirm-level"
          confirmLabel={t("myData.lower")}
          isDanger
          onConfirm={() => void lower(asked).catch(reportError)}
          onClose={() => setAsked(undefined)}
        >
          <p>{t(asked === "none" ? "myData.lowerToNone" : "myData.lowerToDaily")}</p>
          <p>{t("myData.undoWhileOpen")}</p>
        </Dialog>
      )}
    </section>
  );
}
