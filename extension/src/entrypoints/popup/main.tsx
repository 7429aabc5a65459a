import "../../ui/components.css";
import "./popup.css";
import { ChallengePopup } from "../../features/challenge/popup.tsx";
import { ChallengeNotice } from "../../features/challenge/popup-notice.tsx";
import { PendingChoicesNotice } from "../../features/habits/confirm/popup-notice.tsx";
import { SoberSection } from "../../features/sober/views/popup-section.tsx";
import { openPageReading } from "../../features/transfer/popup/page-reading.ts";
import { TransferPanel } from "../../features/transfer/popup/transfer-panel.tsx";
import { WebmailSection } from "../../features/webmail/popup/popup-section.tsx";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";
import { openingTexts } from "./opening-texts.ts";

const reading = openPageReading();

function Popup() {
  const { t } = usePage();
  return (
    <main class="popup">
      <h1 class="hidden">{t("transfer.popupTitle")}</h1>
      <header class="row row--tight">
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
      <PendingChoicesNotice />
      <ChallengeNotice />
      <TransferPanel reading={reading} />
      <WebmailSection />
      <SoberSection />
      <ChallengePopup />
      <footer class="row row--tight">
        <span class="soft">{t("transfer.nothingLeaves")}</span>
        <a class="push" href="/dashboard.html" target="_blank">
          {t("transfer.dashboard")}
        </a>
      </footer>
    </main>
  );
}

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("transfer.title"),
  view: () => <Popup />,
});
