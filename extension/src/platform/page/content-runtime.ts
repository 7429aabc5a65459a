type Listener = (
  message: unknown,
  sender: unknown,
  respond: (response: unknown) => void,
) => unknown;

type Runtime = {
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void };
};

/**
 * The browser's own `runtime`, for scripts that run in every page and may not contain the polyfill. Every browser has it as `chrome`; an
 * element of the page can hide `browser`.
 */
export const contentRuntime = (): Runtime =>
  (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime;
