import type { ComponentChildren } from "preact";
import { askBackground } from "../../platform/page-request.ts";
import { usePage } from "../../ui/page-context.ts";
import { joinedEventRequest } from "./joined/joined-event.ts";
import { useIsOff } from "./use-is-off.ts";
import { useJoinedEvent } from "./use-joined-event.ts";

/** One line of the popup while something is ready to be sent to the event; otherwise what it contains. */
export function ReadyToSend({ children }: { children: ComponentChildren }) {
  const { t } = usePage();
  const isOff = useIsOff();
  const answer = useJoinedEvent(() => askBackground(joinedEventRequest, undefined));
  if (isOff || !answer?.event?.isReady) return <>{children}</>;
  return (
    <p class="popup__day">
      <a id="challenge-ready" href="/dashboard.html#challenge" target="_blank">
        {t("pageAction.readyToSend")}
      </a>
    </p>
  );
}
