import { EmptyHomeIllustration } from "@digital-cleanup/ui/illustrations/empty-home.tsx";
import { useState } from "preact/hooks";
import { alwaysOnPermissions, requestPermissions } from "../../../platform/access/permissions.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import {
  openMeasuringChoices,
  saveMeasuringChoice,
} from "../../../ui/settings/measuring-choice.ts";

/** Shown before anything was measured: what will be here, and how to start. */
export function EmptyOverview() {
  const { t, settings } = usePage();
  const isAlways = settings.measurement.value === "always";
  const areSitesKept = settings.siteHistory.value !== "none";
  return (
    <section class="card pictured" id="overview-empty" aria-labelledby="overview-empty-title">
      <EmptyHomeIllustration />
      <div class="flow">
        <h2 id="overview-empty-title">{t("overview.emptyTitle")}</h2>
        <p>{t(isAlways ? "overview.emptyAlways" : "overview.emptyOnClick")}</p>
        {!isAlways && openMeasuringChoices(settings).includes("always") && <MeasureAlways />}
        <p class="small">
          {t(areSitesKept ? "overview.emptyKept" : "overview.emptyKeptSums")}{" "}
          <a href="#my-data">{t("overview.toMyData")}</a>
        </p>
      </div>
    </section>
  );
}

function MeasureAlways() {
  const { t } = usePage();
  const [isRefused, setIsRefused] = useState(false);
  const ask = async () => {
    const isGranted = await requestPermissions(alwaysOnPermissions);
    setIsRefused(!isGranted);
    if (isGranted) await saveMeasuringChoice("always");
  };
  return (
    <>
      <p>{t("overview.measureAlwaysMeans")}</p>
      <p>
        <Button class="btn--main" id="overview-always" onPress={ask}>
          {t("overview.measureAlways")}
        </Button>
      </p>
      <p role="status">{isRefused && t("common.accessRefused")}</p>
    </>
  );
}
