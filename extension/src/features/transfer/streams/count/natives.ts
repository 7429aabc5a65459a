/*
 * Functions of the page or worker, captured before its code can replace them, and ways to replace them. None of the errors here
 * reaches the page.
 */
export const { apply, construct } = Reflect;
export const listen = EventTarget.prototype.addEventListener;
export const promiseThen = Promise.prototype.then;

export const captureGetter = (holder: object, name: string): ((self: object) => unknown) => {
  const getter = Object.getOwnPropertyDescriptor(holder, name)?.get;
  return (self) => getter && apply(getter, self, []);
};

export const messageData = captureGetter(MessageEvent.prototype, "data");
export const responseUrl = captureGetter(Response.prototype, "url");

/** Runs a task without throwing: a replaced function must not throw where the page does not expect it. */
export function ignoreErrors(task: () => void): void {
  try {
    task();
  } catch {
    // The page works on; only the count is wrong.
  }
}

export function replace(
  holder: object,
  name: PropertyKey,
  make: (original: object) => object,
): void {
  const described = Object.getOwnPropertyDescriptor(holder, name);
  if (!described?.configurable) return;
  const { value, get } = described;
  if (typeof value === "function") {
    Object.defineProperty(holder, name, { ...described, value: make(value) });
  } else if (get) {
    Object.defineProperty(holder, name, { ...described, get: make(get) as () => unknown });
  }
}

/** Wraps a function: `after` is called with its `this`, its arguments and its result. */
export const wrap = (after: (self: object, args: unknown[], result: unknown) => void) =>
  function wrapFunction(original: object): object {
    return new Proxy(original, {
      apply(target, self, args) {
        const result: unknown = apply(target as () => unknown, self, args);
        ignoreErrors(() => after(self as object, args, result));
        return result;
      },
    });
  };

/** Wraps a constructor: `make` creates each object with the original. The prototype refers to the new constructor. */
export function replaceConstructor(
  name: "WebSocket" | "EventSource" | "Worker" | "RTCPeerConnection" | "WebTransport",
  make: (create: (args: unknown[]) => object, args: unknown[]) => object,
): void {
  replace(globalThis, name, (original) => {
    const replaced = new Proxy(original, {
      construct: (target, args, newTarget) =>
        make((given) => construct(target as new () => object, given, newTarget), args),
    });
    replace((original as typeof WebSocket).prototype, "constructor", () => replaced);
    return replaced;
  });
}

/** A map that keeps working after the page replaced the methods of `WeakMap`. */
export function privateMap<V>() {
  const map = new WeakMap<object, V>();
  return { get: map.get.bind(map), set: map.set.bind(map) };
}
