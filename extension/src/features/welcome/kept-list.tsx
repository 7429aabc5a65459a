import { usePage } from "../../ui/page-context.ts";
import { measuringChoice } from "../../ui/settings/measuring-choice.ts";
import { SheetLine } from "./sheet-line.tsx";

/** What this browser keeps and for how long, as far as its features are on. */
export function KeptList() {
  const { t, settings } = usePage();
  const siteHistory = settings.siteHistory.value;
  const isOn = (feature: "habits" | "devices" | "challenge") =>
    !settings.disabledFeatures.value.includes(feature);
  const kept = [
    measuringChoice(settings) !== "off" && (siteHistory === "none" ? "sums" : "days"),
    measuringChoice(settings) !== "off" && siteHistory !== "none" && "sites",
    "actions",
    isOn("devices") && "devices",
    isOn("habits") && "suggestions",
    isOn("challenge") && "contribution",
    "sent",
  ] as const;
  return (
    <section class="flow flow--tight" aria-labelledby="welcome-kept-title">
      <h2 id="welcome-kept-title">{t("welcome.kept.title")}</h2>
      <ul>
        {kept.map(
          (what) =>
            what && (
              <SheetLine
                key={what}
                name={t(`welcome.kept.${what}.name`)}
                means={
                  what === "sites"
                    ? t(`welcome.set.siteHistoryMeans.${siteHistory}`)
                    : t(`welcome.kept.${what}.means`)
                }
              />
            ),
        )}
      </ul>
      <p class="small">
        <a href="/dashboard.html#my-data">{t("welcome.toMyData")}</a>
      </p>
    </section>
  );
}
