import { maxHeldMs, turnsLock } from "./turns.ts";

/** The settings share the session with the mailbox. */
const isRoundcubeRequest = /[?&]_task=\w/;

/** In the page's world: a request of Roundcube's client waits for a request of the extension that is under way, and the other way round. */
export function holdRoundcubeRequests(): void {
  // Absent in a page without https, where nothing can be held.
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return;
  const { open, send, abort } = XMLHttpRequest.prototype;
  const request = locks.request.bind(locks);
  const held = new WeakSet<XMLHttpRequest>();
  const known = new WeakSet<XMLHttpRequest>();
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    held.delete(this);
    if (isRoundcubeRequest.test(String(args[1])) && args[2] !== false) known.add(this);
    else known.delete(this);
    return Reflect.apply(open, this, args);
  };
  XMLHttpRequest.prototype.abort = function (this: XMLHttpRequest) {
    held.delete(this);
    return abort.call(this);
  };
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
    if (!known.has(this)) return send.call(this, body);
    held.add(this);
    const release = () => {
      if (held.delete(this)) send.call(this, body);
    };
    const untilAnswered = () =>
      new Promise<void>((resolve) => {
        this.addEventListener("loadend", () => resolve(), { once: true });
        if (held.has(this)) release();
        else resolve();
      });
    const options = { mode: "shared", signal: AbortSignal.timeout(maxHeldMs) } as const;
    void request(turnsLock, options, untilAnswered).catch(release);
  };
}
