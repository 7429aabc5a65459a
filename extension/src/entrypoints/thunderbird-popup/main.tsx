import { HandlingNotice } from "../../features/my-data/handling/popup-notice.tsx";
import { CountedLines } from "../../features/thunderbird/counted-lines.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";
import { PopupFrame } from "../popup/popup-frame.tsx";
import { EventOrStep } from "./event-or-step.tsx";
import { openingTexts } from "./opening-texts.ts";

function Popup() {
  const { t } = usePage();
  return (
    <PopupFrame title={t("thunderbird.popupTitle")}>
      <HandlingNotice />
      <section class="flow flow--tight" aria-labelledby="thunderbird-counted">
        <h2 id="thunderbird-counted">{t("thunderbird.countedTitle")}</h2>
        <CountedLines />
        <p>
          <a href="/mailbox-weight.html" target="_blank">
            {t("thunderbird.weightOpen")}
          </a>
        </p>
        <p>
          <a href="/dashboard.html#thunderbird" target="_blank">
            {t("thunderbird.whatFrees")}
          </a>
        </p>
      </section>
      <EventOrStep />
    </PopupFrame>
  );
}

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("thunderbird.popupTitle"),
  view: () => <Popup />,
});
