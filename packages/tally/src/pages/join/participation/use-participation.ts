import {
  confirmedTotals,
  countedAfterMs,
  createParticipant,
  type EventAddress,
  fetchPublished,
  type NumberedRequest,
  type Published,
} from "@digital-cleanup/challenge";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Draft } from "../note/draft.ts";
import { keepSending } from "./keep-sending.ts";
import type { PageStore } from "./participation-store.ts";

const timeoutMs = 20_000;
/** A page is open for minutes, so retries are closer together than in the extension. */
const retryDelaysMs = [5, 15, 30, 60, 120, 300].map((seconds) => seconds * 1000);

/** `fetch` with a time limit, so that a network that never answers does not block the next retry. */
export const fetchWithTimeout = (url: string, init?: RequestInit): Promise<Response> =>
  fetch(url, { ...init, cache: "no-store", signal: AbortSignal.timeout(timeoutMs) });

const participantAt = (store: PageStore, address: EventAddress) =>
  createParticipant({
    store,
    address,
    fetch: fetchWithTimeout,
    nowMs: Date.now,
    retryDelaysMs,
  });

/** The stored participation, whose requests are sent while the page is open, and the event's public state after each answer. */
export function useParticipation(store: PageStore, address: EventAddress, first: Published) {
  const [participation, setParticipation] = useState(store.read);
  const [published, setPublished] = useState(first);
  /** The public counts of contributions as read before one was sent, and once it is counted. */
  const [countBefore, setCountBefore] = useState<number>();
  const [countAfter, setCountAfter] = useState<number>();

  const sender = useMemo(() => {
    const participant = participantAt(store, address);
    const loadPublished = async () => {
      const result = await fetchPublished(fetchWithTimeout, address);
      if (!result.ok) return undefined;
      setPublished(result.value);
      return result.value.participations.received;
    };
    const onAnswer = () => {
      void loadPublished();
      setTimeout(() => void loadPublished().then(setCountAfter), countedAfterMs);
    };
    const check = keepSending({ store, participant, onAnswer });
    const askStanding = async () => {
      await participant.askStanding();
      await loadPublished();
    };
    return {
      participant,
      loadPublished: () => void loadPublished(),
      check: () => void check(),
      retry: () => void participant.retry(),
      askStanding: () => void askStanding(),
    };
  }, [store, address]);

  /** Sends the contribution that was shown; false if another tab took its number. */
  async function send(shown: NumberedRequest, draft: Draft): Promise<boolean> {
    const isNew = !confirmedTotals(participation);
    const isConfirmed = await sender.participant.confirm("contribution", shown, { draft });
    if (isConfirmed) {
      setCountAfter(undefined);
      setCountBefore(isNew ? published.participations.received : undefined);
    }
    return isConfirmed;
  }

  useEffect(() => store.subscribe(() => setParticipation(store.read())), [store]);
  useEffect(() => {
    const { check, retry, askStanding } = sender;
    const { lastSeq, waiting } = store.read();
    if (waiting) retry();
    // Others may have contributed since the last answer, or the event closed.
    else if (lastSeq > 0) askStanding();
    addEventListener("online", retry);
    // Browsers delay or skip the timers of a page in the background.
    document.addEventListener("visibilitychange", check);
    return () => {
      removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", check);
    };
  }, [sender, store]);

  // If others were counted meanwhile, which of them came first is not known.
  const isOneMore = countBefore !== undefined && countAfter === countBefore + 1;
  const rank = isOneMore ? countAfter : undefined;
  return { ...sender, send, participation, published, rank };
}
