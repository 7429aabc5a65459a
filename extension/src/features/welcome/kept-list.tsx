import { usePage } from "../../ui/page-context.ts";
import { measuringChoice } from "../../ui/settings/measuring-choice.ts";
import { SheetLine } from "./sheet-line.tsx";

/** What this browser keeps and for how long. */
export function KeptList() {
  const { t, settings } = usePage();
  const isMeasuring = measuringChoice(settings) !== "off";
  const siteHistory = settings.siteHistory.value;
  return (
    <section class="flow flow--tight" aria-labelledby="welcome-kept-title">
      <h2 id="welcome-kept-title">{t("welcome.kept.title")}</h2>
      <ul>
        {isMeasuring && (
          <>
            <SheetLine name={t("welcome.kept.days")} means={t("welcome.kept.daysMean")} />
            <SheetLine
              name={t("welcome.kept.sites")}
              means={t(`welcome.set.siteHistoryMeans.${siteHistory}`)}
            />
          </>
        )}
        <SheetLine name={t("welcome.kept.actions")} means={t("welcome.kept.actionsMean")} />
        <SheetLine
          name={t("welcome.kept.contribution")}
          means={t("welcome.kept.contributionMeans")}
        />
      </ul>
      <p class="small">
        <a href="/dashboard.html#my-data">{t("welcome.toMyData")}</a>
      </p>
    </section>
  );
}
