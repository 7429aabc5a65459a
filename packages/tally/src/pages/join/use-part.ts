import {
  type EventAddress,
  fetchPublished,
  type Published,
  sendToTally,
} from "@digital-cleanup/challenge";
import { useEffect, useMemo, useState } from "preact/hooks";
import { keepSending } from "./keep-sending.ts";
import { afterAnswer } from "./outbox.ts";
import type { PartStore } from "./part-store.ts";
import { standingRequest } from "./request.ts";

const patienceMs = 20_000;

/** A network that never answers must not hold a try for ever. */
export const fetchWithPatience = (url: string, init?: RequestInit): Promise<Response> =>
  fetch(url, { ...init, cache: "no-store", signal: AbortSignal.timeout(patienceMs) });

/** The part as it is stored, sent for as long as the page is open; and the public state, asked for after each answer. */
export function usePart(store: PartStore, address: EventAddress, first: Published) {
  const [part, setPart] = useState(store.read);
  const [published, setPublished] = useState(first);

  const sender = useMemo(() => {
    const refreshPublished = async () => {
      const result = await fetchPublished(fetchWithPatience, address);
      if (result.ok) setPublished(result.value);
    };
    const { look, retry } = keepSending({
      store,
      send: (request) => sendToTally(fetchWithPatience, request),
      nowMs: Date.now,
      onAnswer: () => void refreshPublished(),
    });
    const askStanding = async () => {
      const { secret } = store.read();
      const result = await sendToTally(fetchWithPatience, standingRequest(address, secret));
      if (result.ok) store.change((current) => afterAnswer(current, result.value, Date.now()));
      await refreshPublished();
    };
    return { look: () => void look(), retry, askStanding: () => void askStanding() };
  }, [store, address]);

  useEffect(() => store.subscribe(() => setPart(store.read())), [store]);
  useEffect(() => {
    const { look, retry } = sender;
    retry();
    addEventListener("online", retry);
    // Timers of a page in the background may have been skipped.
    document.addEventListener("visibilitychange", look);
    return () => {
      removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", look);
    };
  }, [sender]);

  return { part, published, ...sender };
}
