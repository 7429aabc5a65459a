import { useState } from "preact/hooks";
import { browser } from "../../../platform/browser.ts";
import { popupTab } from "../../../platform/popup-tab.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { WhyPartial } from "../visits/watch-tab-visit.ts";

/** Why the page is not measured as a whole, and the button that mends it. */
export function ReloadNote({ why }: { why: WhyPartial }) {
  const { t } = usePage();
  const [isReloading, setIsReloading] = useState(false);
  const reload = async () => {
    setIsReloading(true);
    await browser.tabs.reload((await popupTab())?.id);
  };
  return (
    <div class="note flow flow--tight tiny" id="transfer-partial" data-why={why}>
      <p>{t(`transferDetails.partial.${why}`)}</p>
      {why !== "notReported" && (
        <p>
          <Button id="transfer-reload" onPress={reload}>
            {t("transferDetails.reload")}
          </Button>
        </p>
      )}
      <p class="hidden" role="status">
        {isReloading && t("transfer.reading")}
      </p>
    </div>
  );
}
