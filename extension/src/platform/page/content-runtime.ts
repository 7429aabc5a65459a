type Listener = (
  message: unknown,
  sender: unknown,
  respond: (response: unknown) => void,
) => unknown;

type Runtime = {
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
};

/** The browser's `runtime` for content scripts, without the types of all its interfaces. */
export function contentRuntime(): Runtime {
  const scope: { browser?: { runtime: Runtime }; chrome?: { runtime: Runtime } } =
    globalThis as object;
  return (scope.browser ?? scope.chrome!).runtime;
}
