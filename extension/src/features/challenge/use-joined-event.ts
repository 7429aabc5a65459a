import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { watchActions } from "../../platform/actions/watch-actions.ts";
import type { JoinedEventAnswer } from "./joined/joined-event.ts";
import { watchChallenge } from "./watch-challenge.ts";

/** The event that is shown, updated when it or what was counted changes; undefined until it was read. */
export function useJoinedEvent(
  read: () => Promise<JoinedEventAnswer>,
): JoinedEventAnswer | undefined {
  const [answer, setAnswer] = useState<JoinedEventAnswer>();
  useEffect(() => {
    const update = () => void read().then(setAnswer).catch(reportError);
    update();
    const stops = [watchChallenge(update), watchActions(update)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return answer;
}
