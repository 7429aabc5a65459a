const timeoutMs = 20_000;

/** `fetch` that times out before the browser ends an idle background. */
export const fetchTally = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...init, cache: "no-store", signal: AbortSignal.timeout(timeoutMs) });

/** Runs `work` when no other context of the extension sends a contribution or asks for a standing. */
export const oneAtATime = async <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("challenge-send", work);
