import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { MaterialTable } from "./material-table.tsx";

/** What devices take to manufacture, and why a gain may be lost. */
export function RucksackPage() {
  const { t, settings } = usePage();
  return (
    <>
      <PageTitle />
      <MaterialTable />
      <p>
        {t("learn.rucksackAdvice")}{" "}
        {!settings.disabledFeatures.value.includes("devices") && (
          <a href="#devices">{t("learn.seeDevices")}</a>
        )}
      </p>
      <section class="card flow" aria-labelledby="learn-rebound">
        <h2 id="learn-rebound">{t("learn.rebound")}</h2>
        <p>{t("learn.reboundText")}</p>
        <ul class="lines">
          <li>
            <span>
              {t("learn.reboundVideo")}
              <br />
              <small>{t("learn.reboundVideoSource")}</small>
            </span>
          </li>
          <li>
            <span>
              {t("learn.reboundGrowth")}
              <br />
              <small>{t("learn.figure.material.source")}</small>
            </span>
          </li>
        </ul>
        <p>{t("learn.reboundAdvice")}</p>
      </section>
    </>
  );
}
