/** `fetch` that gives up before a background would be ended for idling on one request. */
export const fetchTally = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...init, cache: "no-store", signal: AbortSignal.timeout(20_000) });

/** Runs `work` when no other context of the extension speaks to a tally about contributions. */
export const oneAtATime = async <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("challenge-send", work);
