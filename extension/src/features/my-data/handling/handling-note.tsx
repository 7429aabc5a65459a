import { askBackground } from "../../../platform/page-request.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { usePopupRoom } from "../../../ui/popup-room.ts";
import { acceptHandlingRequest } from "./requests.ts";

/** What changed in the handling of data, until the person has read it. */
export function HandlingNote({ onAccepted }: { onAccepted: () => void }) {
  const { t } = usePage();
  usePopupRoom("handling");
  const accept = () => askBackground(acceptHandlingRequest, undefined).then(onAccepted);
  return (
    <section class="note flow flow--tight" aria-labelledby="handling-title">
      <h2 id="handling-title">{t("myData.handling.title")}</h2>
      <p class="small">{t("myData.handling.means")}</p>
      <p class="row row--tight">
        <a href="/dashboard.html#my-data" target="_blank">
          {t("myData.handling.see")}
        </a>
        <Button class="push" id="handling-accept" onPress={accept}>
          {t("myData.handling.accept")}
        </Button>
      </p>
    </section>
  );
}
