import { type OrganiserView, organiserViewSchema, paths } from "@digital-cleanup/challenge";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type AskFailure, askTally } from "../client/ask-tally.ts";
import { storeKey } from "../client/stored-key.ts";

const firstRetryMs = 2_000;
const maxRetryMs = 30_000;

/** Loads the organiser's view with the key, and retries while the tally is unreachable. */
export function useOrganiserView(code: string, basePath: string, key: string | undefined) {
  const [view, setView] = useState<OrganiserView>();
  const [failure, setFailure] = useState<AskFailure>();
  const readAtMs = useRef(0);
  const retryMs = useRef(firstRetryMs);

  const load = useCallback(async () => {
    if (key === undefined) return;
    const asked = await askTally({
      method: "GET",
      url: basePath + paths.organiser(code),
      key,
      schema: organiserViewSchema,
    });
    setFailure(asked.ok ? undefined : asked);
    if (!asked.ok) return;
    storeKey("o", code, key);
    readAtMs.current = Date.now();
    retryMs.current = firstRetryMs;
    setView(asked.value);
  }, [code, basePath, key]);

  useEffect(() => void load(), [load]);

  // The server may be restarting, so the delay doubles after each failure. An `online` event retries at once.
  useEffect(() => {
    if (failure?.failure !== "unreachable") return;
    const retry = () => void load();
    const timer = setTimeout(retry, retryMs.current);
    retryMs.current = Math.min(maxRetryMs, retryMs.current * 2);
    addEventListener("online", retry);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", retry);
    };
  }, [failure, load]);

  return { view, failure, readAtMs: readAtMs.current, load };
}
