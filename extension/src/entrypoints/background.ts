import { defineBackground } from "wxt/utils/define-background";
import { startChallenge } from "../features/challenge/background.ts";
import { startForgettingScans } from "../features/cleanup/background.ts";
import { startHabits } from "../features/habits/background.ts";
import { startForgettingSent } from "../features/my-data/background.ts";
import { startDataHandling } from "../features/my-data/handling/background.ts";
import { startSober } from "../features/sober/background.ts";
import { startTransfer } from "../features/transfer/background.ts";
import { startWeeklySummary } from "../features/transfer/summary/background.ts";
import { streamBytes } from "../features/transfer/visits/stream-bytes.ts";
import { visitPort } from "../features/transfer/visits/visit-port.ts";
import { bytesPerHour } from "../features/habits/decisions/bytes-per-hour.ts";
import { startVideo } from "../features/video/background.ts";
import { answerVideoOffers } from "../features/video/offer/answer-offers.ts";
import { startWebmail } from "../features/webmail/background.ts";
import { startWelcome } from "../features/welcome/background.ts";
import { openReviewPanel } from "../features/webmail/review/open-review-panel.ts";
import { answerOtherBuild } from "../platform/other-build.ts";
import { tabDocumentId } from "../platform/trust/document-id.ts";
import { effectiveSettings } from "../platform/settings/settings.ts";
import { keepSettingsCopy } from "../platform/settings/settings-copy.ts";
import { answerPopup } from "./popup/answer-popup.ts";

export default defineBackground(main);

function main(): void {
  keepSettingsCopy(effectiveSettings);
  answerOtherBuild();
  answerPopup();
  startTransfer(startHabits({ streamBytes, openReview: openReviewPanel }));
  startWeeklySummary();
  startSober(visitPort);
  startChallenge();
  startForgettingScans();
  startForgettingSent();
  startDataHandling();
  startVideo();
  answerVideoOffers((tabId, loaded) => bytesPerHour(streamBytes, tabDocumentId(tabId), loaded));
  startWebmail();
  startWelcome();
}
