import { Button } from "../../../ui/button.tsx";
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
          <Button class="btn--main" id="transfer-resume" onPress={resume}>
            {t("transfer.resume")}
          </Button>
        </p>
      )}
    </PageMessage>
  );
}
