import { ChallengeNotice } from "../../features/challenge/popup-notice.tsx";
import { ReadyToSend } from "../../features/challenge/popup-ready.tsx";
import { HandlingNotice } from "../../features/my-data/handling/popup-notice.tsx";
import { SoberSection } from "../../features/sober/views/popup-section.tsx";
import { LevelQuestion } from "../../features/transfer/popup/level-question.tsx";
import type { MeasurementLevel } from "../../features/transfer/measurement-level.ts";
import { PageMore } from "../../features/transfer/popup/page-more.tsx";
import { Today } from "../../features/transfer/popup/today.tsx";
import type { TabVisit } from "../../features/transfer/visits/watch-tab-visit.ts";
import { WebmailSection } from "../../features/webmail/popup/popup-section.tsx";
import { askBackground } from "../../platform/page-request.ts";
import { reportError } from "../../platform/report-error.ts";
import { lateConfirmation } from "../../ui/confirm/late-confirmation.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import { asksLevelRequest, putOffLevelRequest } from "./level-requests.ts";
import { PageAction } from "./page-action.tsx";

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

type Props = {
  /** The page as it is measured; undefined if it is not. */
  visit: TabVisit | undefined;
  level: MeasurementLevel | undefined;
  isShort: boolean;
  onBefore: (bytes: number | undefined) => void;
};

/** Below the weight of the page: one thing to do, the day, and what is one press away. */
export function LaterParts({ visit, level, isShort, onBefore }: Props) {
  return (
    <>
      {/* What has happened or is asked, most important first. The first one takes the place of the action. */}
      <div class="popup__notices">
        <HandlingNotice />
        <ConfirmOrders />
        <ConfirmChoices />
        <ChallengeNotice />
        <WebmailSection />
        <LevelOffer />
      </div>
      {visit && <PageAction visit={visit} onBefore={onBefore} />}
      {!isShort && (
        <ReadyToSend>
          <Today visit={visit} />
        </ReadyToSend>
      )}
      {visit ? (
        <PageMore visit={visit} isOnClick={level === "onClick"}>
          <SoberSection />
        </PageMore>
      ) : (
        level === "off" && <SoberSection />
      )}
    </>
  );
}

/** How to measure, until the person has answered. */
function LevelOffer() {
  const { settings } = usePage();
  const { value: isAsked, reread } = useFreshValue(
    () => askBackground(asksLevelRequest, undefined),
    [settings],
  );
  const putOff = () =>
    void askBackground(putOffLevelRequest, undefined).then(reread).catch(reportError);
  return isAsked ? <LevelQuestion putOff={putOff} /> : null;
}
