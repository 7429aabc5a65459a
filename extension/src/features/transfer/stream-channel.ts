/**
 * How the counter among the page's code and the observer outside of it find each other: by an event each, at the start
 * of a document, before any code of the page runs. From then on they have a channel that only they hold.
 */
const offered = "digital-cleanup-offer";
const asked = "digital-cleanup-ask";

/** What the counter sends: a number for each stream, its address, and the bytes since the last time. */
export type StreamNews = [stream: number, url: string, bytesDown: number, bytesUp: number];

/** In the page: hands a port over, at once or as soon as it is asked for within the same task. */
export function offerPort(onTaken: (port: MessagePort) => void): void {
  const { port1, port2 } = new MessageChannel();
  const offer = () => {
    const event = new MessageEvent(offered, { ports: [port2], cancelable: true });
    // Whoever takes it says so by cancelling the event.
    const isTaken = !dispatchEvent(event);
    if (isTaken) {
      stop();
      onTaken(port1);
    }
  };
  const stop = () => removeEventListener(asked, offer, true);
  addEventListener(asked, offer, true);
  setTimeout(stop);
  offer();
}

/** Outside of the page: takes the port, once, if the counter is there. */
export function takePort(onPort: (port: MessagePort) => void): void {
  const take = (event: Event) => {
    const port = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (!port) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
    onPort(port);
  };
  const stop = () => removeEventListener(offered, take, true);
  addEventListener(offered, take, true);
  setTimeout(stop);
  dispatchEvent(new Event(asked));
}
