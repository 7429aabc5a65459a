import { useState } from "preact/hooks";
import { alwaysOnPermissions, requestPermissions } from "../../../platform/access/permissions.ts";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** The offer to measure every page. `putOff` removes it. */
export function LevelQuestion({ putOff }: { putOff: () => void }) {
  const { t } = usePage();
  const [isRefused, setIsRefused] = useState(false);
  const ask = () => {
    // Awaiting anything before the request would lose the user activation of the click. If the prompt closes the popup, the
    // background completes the choice.
    void requestPermissions(alwaysOnPermissions)
      .then(async (isGranted) => {
        setIsRefused(!isGranted);
        if (!isGranted) return;
        const { saveSetting } = await import("../../../platform/settings/settings.ts");
        await saveSetting("measurement", "always");
      })
      .catch(reportError);
  };
  return (
    <section class="flow flow--tight" aria-labelledby="transfer-level-title">
      <h2 id="transfer-level-title">{t("transfer.askAlways")}</h2>
      <p class="tiny soft">{t("transfer.alwaysMeans")}</p>
      <p class="row row--tight">
        <Button class="btn--main" id="transfer-always-on" onPress={ask}>
          {t("transfer.alwaysOn")}
        </Button>
        <Button class="btn--text push" id="transfer-not-now" onPress={putOff}>
          {t("common.notNow")}
        </Button>
      </p>
      <p class="tiny" role="status">
        {isRefused && t("common.accessRefused")}
      </p>
    </section>
  );
}
