import { ChallengeNotice } from "../../features/challenge/popup-notice.tsx";
import { HandlingNotice } from "../../features/my-data/handling/popup-notice.tsx";
import { SoberSection } from "../../features/sober/views/popup-section.tsx";
import { Today } from "../../features/transfer/popup/today.tsx";
import { WebmailSection } from "../../features/webmail/popup/popup-section.tsx";
import { lateConfirmation } from "../../ui/confirm/late-confirmation.tsx";
import { OneOffer } from "./one-offer.tsx";

const ConfirmChoices = lateConfirmation(
  "habits",
  async () => (await import("../../features/habits/confirm/confirm-choices.tsx")).ConfirmChoices,
  ["habits"],
);
const ConfirmOrders = lateConfirmation(
  "webmail",
  async () => (await import("../../features/webmail/confirm/confirm-orders.tsx")).ConfirmOrders,
  ["webmail"],
);

/** What has happened or is asked, above the page. */
export function TopParts() {
  return (
    <>
      <HandlingNotice />
      <ConfirmOrders />
      <ConfirmChoices />
      <ChallengeNotice />
    </>
  );
}

/** What the popup says on every page. */
export function BottomParts({ hasToday, hasOffer }: { hasToday: boolean; hasOffer: boolean }) {
  return (
    <>
      {hasToday && <Today />}
      {hasOffer && <OneOffer />}
      <WebmailSection />
      <SoberSection />
    </>
  );
}
