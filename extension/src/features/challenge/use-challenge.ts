import { fetchPublished, type Published } from "@digital-cleanup/challenge";
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

/** The event's public state, loaded with the page and again after each answer or refusal of the tally. Undefined if it does not answer. */
export function usePublished({ address, received, refusal }: Participation): Published | undefined {
  const [published, setPublished] = useState<Published>();
  const { baseUrl, code } = address;
  const answeredAtMs = received?.atMs;
  const refusedAs = refusal?.problem.type;
  useEffect(() => {
    void fetchPublished(fetchTally, { baseUrl, code })
      .then((result) => result.ok && setPublished(result.value))
      .catch(reportError);
  }, [baseUrl, code, answeredAtMs, refusedAs]);
  return published;
}
