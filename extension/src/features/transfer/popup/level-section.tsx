import { useState } from "preact/hooks";
import { alwaysOnPermissions, requestPermissions } from "../../../platform/permissions.ts";
import { reportError } from "../../../platform/report-error.ts";
import { saveSetting } from "../../../platform/settings/settings.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { LockedNote } from "../../../ui/settings/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** How pages are measured now, and the button to measure all of them. */
export function LevelSection() {
  const { t, settings } = usePage();
  const isLocked =
    settings.measurement.source === "policy" && settings.measurement.value === "onClick";
  return (
    <section class="flow transfer-level" aria-labelledby="transfer-level-title">
      <h2 id="transfer-level-title">{t("transfer.howToMeasure")}</h2>
      <ul class="flow">
        <li class="row row--one">
          <Icon name="check" size={18} />
          <p>
            <b>{t("transfer.onClick")}</b>
            {t("transfer.asNow")}
            <br />
            <span class="soft tiny">{t("transfer.onClickMeans")}</span>
          </p>
        </li>
        {!isLocked && (
          <li class="row row--one">
            <Icon name="waves" size={18} />
            <p>
              <b>{t("transfer.always")}</b>
              <br />
              <span class="soft tiny">{t("transfer.alwaysMeans")}</span>
            </p>
          </li>
        )}
      </ul>
      {isLocked ? <LockedNote settingKey="measurement" /> : <AlwaysOn />}
    </section>
  );
}

function AlwaysOn() {
  const { t } = usePage();
  const [isRefused, setIsRefused] = useState(false);
  const ask = () => {
    // Awaiting anything before the request would lose the user activation of the click. If the prompt closes the popup, the
    // background completes the choice.
    void requestPermissions(alwaysOnPermissions)
      .then(async (isGranted) => {
        setIsRefused(!isGranted);
        if (isGranted) await saveSetting("measurement", "always");
      })
      .catch(reportError);
  };
  return (
    <>
      <button type="button" class="btn btn--main" id="transfer-always-on" onClick={ask}>
        {t("transfer.alwaysOn")}
      </button>
      <p class="tiny soft">{t("transfer.reversible")}</p>
      <p class="tiny" role="status">
        {isRefused && t("common.accessRefused")}
      </p>
    </>
  );
}
