/**
 * How code of ours among a page's own and code of ours outside of it find each other: by an event each. From then on they
 * have a channel that only they hold. At the start of a document no code of the page runs before that.
 */
type Name = "cleanup" | "cleanup-video" | "cleanup-sound" | "cleanup-webmail";

const offered = (name: Name) => `digital-${name}-offer`;
const asked = (name: Name) => `digital-${name}-ask`;

/** In the page: hands a port over, at once or as soon as it is asked for within the same task. */
export function offerPort(name: Name, onTaken: (port: MessagePort) => void): void {
  const { port1, port2 } = new MessageChannel();
  const offer = () => {
    const event = new MessageEvent(offered(name), { ports: [port2], cancelable: true });
    // Whoever takes it says so by cancelling the event.
    const isTaken = !dispatchEvent(event);
    if (isTaken) {
      stop();
      onTaken(port1);
    }
  };
  const stop = () => removeEventListener(asked(name), offer, true);
  addEventListener(asked(name), offer, true);
  setTimeout(stop);
  offer();
}

/** Outside of the page: takes the port, once, if the other is there or comes within `waitMs`. Returns how to stop. */
export function takePort(name: Name, onPort: (port: MessagePort) => void, waitMs = 0): () => void {
  const take = (event: Event) => {
    const port = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (!port) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
    onPort(port);
  };
  const stop = () => removeEventListener(offered(name), take, true);
  addEventListener(offered(name), take, true);
  setTimeout(stop, waitMs);
  dispatchEvent(new Event(asked(name)));
  return stop;
}
