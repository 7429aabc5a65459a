import type { CountedAction } from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import { actionsSince } from "../platform/actions/action-log.ts";
import { reportError } from "../platform/report-error.ts";
import { watchActions } from "../platform/actions/watch-actions.ts";

/** What was counted since a day, updated when more is counted; undefined until it was read. */
export function useActionsSince(day: string): CountedAction[] | undefined {
  const [actions, setActions] = useState<CountedAction[]>();
  useEffect(() => {
    const read = () => void actionsSince(day).then(setActions).catch(reportError);
    read();
    return watchActions(read);
  }, [day]);
  return actions;
}
