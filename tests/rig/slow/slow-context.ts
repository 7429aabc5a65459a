/** Runs first in each page of the extension and in its background. It cannot use anything from this file. */
export function slowContext(isPage: boolean): void {
  type Functions = Record<string, ((...given: unknown[]) => unknown) | undefined>;
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  const global = globalThis as unknown as Record<string, Record<string, Functions> | undefined>;
  /** Results of an asynchronous function are late. The call is made at once: Chromium closes the popup under a prompt. */
  const delay = (owner: Functions | undefined, name: string, ms: number) => {
    const original = owner?.[name];
    if (original) {
      owner[name] = async (...given) => {
        try {
          return await original.apply(owner, given);
        } finally {
          await wait(ms);
        }
      };
    }
  };
  const { storage, permissions, tabs, runtime } = (global["browser"] ?? global["chrome"]) as Record<
    string,
    Functions
  > & { storage: Record<string, Functions> };
  delay(storage["managed"], "get", 1_000);
  for (const area of [storage["local"], storage["session"]]) {
    delay(area, "get", 100);
    delay(area, "set", 100);
  }
  delay(permissions, "contains", 100);
  delay(permissions, "getAll", 100);
  delay(tabs, "query", 100);
  if (isPage) delay(runtime, "sendMessage", 300);
  delay(globalThis as unknown as Functions, "fetch", 300);

  const { locks } = navigator;
  const request = locks?.request.bind(locks) as (...given: unknown[]) => unknown;
  const requestLate = (...given: unknown[]) => {
    const work = given.pop() as (lock: unknown) => unknown;
    return request(...given, (lock: unknown) => wait(300).then(() => work(lock)));
  };
  if (locks) Object.assign(locks, { request: requestLate });

  /** Listeners of these objects are called later. Ours are called once and never removed. */
  const notifyLate = (target: EventTarget, wanted: string, ms: number) => {
    target.addEventListener = (type: string, listener: unknown, options?: unknown) => {
      const late = (event: Event) =>
        setTimeout(() => (listener as (event: Event) => void).call(target, event), ms);
      EventTarget.prototype.addEventListener.call(
        target,
        type,
        (type === wanted ? late : listener) as EventListener,
        options as AddEventListenerOptions,
      );
    };
  };
  const open = indexedDB.open.bind(indexedDB);
  IDBFactory.prototype.open = (...given) => {
    const opening = open(...given);
    notifyLate(opening, "success", 300);
    return opening;
  };
  const begin = IDBDatabase.prototype.transaction;
  /** A transaction that writes waits for another one. */
  const beginLate: typeof begin = function (this: IDBDatabase, names, mode, options) {
    if (mode === "readwrite") {
      const blocking = begin.call(this, names, mode);
      const [first] = blocking.objectStoreNames;
      const end = Date.now() + 200;
      const hold = () => {
        if (Date.now() < end)
          blocking.objectStore(first!).count().addEventListener("success", hold);
      };
      hold();
    }
    const transaction = begin.call(this, names, mode, options);
    if (mode === "readwrite") notifyLate(transaction, "complete", 100);
    return transaction;
  };
  IDBDatabase.prototype.transaction = beginLate;

  if (isPage) {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
      setTimeout(() => Reflect.apply(postMessage, this, given), 300);
    };
  }
}
