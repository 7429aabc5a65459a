import { type CountedAction, fetchPublished, type Published } from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import { actionsSince, watchActions } from "../../platform/action-log.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import type { JoinedEvent } from "./joined-event.ts";
import { fetchTally } from "./reach-tally.ts";
import { type ChallengeState, readChallenge, watchChallenge } from "./store.ts";

/** The stored state, followed as it changes; undefined until it was read. */
export function useChallenge(): ChallengeState | undefined {
  const [state, setState] = useState<ChallengeState>();
  useEffect(() => {
    const read = () => void readChallenge().then(setState).catch(reportError);
    read();
    return watchChallenge(read);
  }, []);
  return state;
}

/** What was counted since a day, followed as it grows; undefined until it was read. */
export function useActionsSince(day: string): CountedAction[] | undefined {
  const [actions, setActions] = useState<CountedAction[]>();
  useEffect(() => {
    const read = () => void actionsSince(day).then(setActions).catch(reportError);
    read();
    return watchActions(read);
  }, [day]);
  return actions;
}

/** The event's public state, asked again with each answer of the tally. Undefined where it does not answer. */
export function usePublished({ address, received }: JoinedEvent): Published | undefined {
  const [published, setPublished] = useState<Published>();
  const { baseUrl, code } = address;
  const answeredAtMs = received?.atMs;
  useEffect(() => {
    if (answeredAtMs === undefined) return;
    void fetchPublished(fetchTally, { baseUrl, code })
      .then((result) => result.ok && setPublished(result.value))
      .catch(reportError);
  }, [baseUrl, code, answeredAtMs]);
  return published;
}

/** Whether a policy or the person switched challenges off. */
export const useIsOff = (): boolean =>
  usePage().settings.disabledFeatures.value.includes("challenge");
