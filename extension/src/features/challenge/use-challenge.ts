import { countedAfterMs, fetchPublished, type Published } from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import type { Participation } from "./participation.ts";
import { fetchTally } from "./reach-tally.ts";
import { type ChallengeState, readChallenge } from "./store.ts";
import { watchChallenge } from "./watch-challenge.ts";

/** The stored state, updated when it changes; undefined until it was read. */
export const useChallenge = (): ChallengeState | undefined =>
  useWatchedValue(readChallenge, [watchChallenge])[0];

/** The event's public state, loaded with the page and, after each answer or refusal of the tally, at once and when the answer is counted. Undefined if it does not answer. */
export function usePublished({ address, received, refusal }: Participation): Published | undefined {
  const [published, setPublished] = useState<Published>();
  const { baseUrl, code } = address;
  const answeredAtMs = received?.atMs;
  const refusedAs = refusal?.problem.type;
  useEffect(() => {
    const load = () =>
      void fetchPublished(fetchTally, { baseUrl, code })
        .then((result) => result.ok && setPublished(result.value))
        .catch(reportError);
    load();
    const countedInMs = (answeredAtMs ?? 0) + countedAfterMs - Date.now();
    const timer = countedInMs > 0 ? setTimeout(load, countedInMs) : undefined;
    return () => clearTimeout(timer);
  }, [baseUrl, code, answeredAtMs, refusedAs]);
  return published;
}
