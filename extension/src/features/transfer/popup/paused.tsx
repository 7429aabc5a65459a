import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { Locked } from "../../../ui/settings/locked-note.tsx";
import { PageMessage } from "./page-message.tsx";

const resume = async () => {
  const { changeSetting } = await import("../../../platform/settings/settings.ts");
  await changeSetting("disabledFeatures", (disabled = []) =>
    disabled.filter((feature) => feature !== "transfer"),
  );
};

/** Shown while a person or a policy has turned measuring off. */
export function Paused() {
  const { t, settings } = usePage();
  const { source, added } = settings.disabledFeatures;
  const isLocked = source === "policy" || added?.includes("transfer");
  return (
    <PageMessage id="transfer-off" title={t("transfer.offTitle")}>
      <p class="soft">{t("transfer.off")}</p>
      {isLocked ? (
        <Locked id="disabledFeatures-locked" />
      ) : (
        <p>
          <button
            type="button"
            class="btn btn--main"
            id="transfer-resume"
            onClick={() => void resume().catch(reportError)}
          >
            {t("transfer.resume")}
          </button>
        </p>
      )}
    </PageMessage>
  );
}
