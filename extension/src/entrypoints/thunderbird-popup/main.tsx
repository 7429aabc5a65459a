import "../../ui/components.css";
import "../popup/popup.css";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { CountedLines } from "../../features/thunderbird/counted-lines.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";
import { EventOrStep } from "./event-or-step.tsx";
import { openingTexts } from "./opening-texts.ts";

function Popup() {
  const { t } = usePage();
  return (
    <main class="popup">
      <h1 class="hidden">{t("thunderbird.popupTitle")}</h1>
      <header class="row row--tight row--one">
        <a class="brand" href="/dashboard.html" target="_blank">
          <Logo size={20} /> {t("common.product")}
        </a>
        <a
          class="btn btn--icon push"
          href="/dashboard.html#settings"
          target="_blank"
          aria-label={t("transfer.settings")}
        >
          <Icon name="sliders" />
        </a>
      </header>
      <div class="popup__body">
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
      </div>
      <footer>
        <nav aria-label={t("transfer.goTo")}>
          <a href="/dashboard.html#clean" target="_blank">
            {t("transfer.clean")}
          </a>
          <a href="/dashboard.html#challenge" target="_blank">
            {t("transfer.event")}
          </a>
          <a href="/dashboard.html" target="_blank">
            {t("transfer.dashboard")}
          </a>
        </nav>
      </footer>
    </main>
  );
}

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("thunderbird.popupTitle"),
  view: () => <Popup />,
});
