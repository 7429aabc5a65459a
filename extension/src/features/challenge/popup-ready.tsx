import { askBackground } from "../../platform/page-request.ts";
import { usePage } from "../../ui/page-context.ts";
import { joinedEventRequest } from "./joined/joined-event.ts";
import { useIsOff } from "./use-is-off.ts";
import { useJoinedEvent } from "./use-joined-event.ts";

/** One line of the popup, while something is ready to be sent to the event. */
export function ReadyToSend() {
  return useIsOff() ? null : <Line />;
}

function Line() {
  const { t } = usePage();
  const answer = useJoinedEvent(() => askBackground(joinedEventRequest, undefined));
  if (!answer?.event?.isReady) return null;
  return (
    <p class="popup__day">
      <a id="challenge-ready" href="/dashboard.html#challenge" target="_blank">
        {t("pageAction.readyToSend")}
      </a>
    </p>
  );
}
