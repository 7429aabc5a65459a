/**
 * How a script among the page's code and one outside of it find each other: by an event each, at the start of a document,
 * before any code of the page runs. From then on they have a channel that only they hold. `name` tells pairs apart.
 */
const offeredBy = (name: string) => `digital-cleanup-${name}-offer`;
const askedBy = (name: string) => `digital-cleanup-${name}-ask`;

/** In the page: hands a port over, at once or as soon as it is asked for within the same task. */
export function offerPort(name: string, onTaken: (port: MessagePort) => void): void {
  const [offered, asked] = [offeredBy(name), askedBy(name)];
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

/** Outside of the page: takes the port, once, if the other script is there. */
export function takePort(name: string, onPort: (port: MessagePort) => void): void {
  const [offered, asked] = [offeredBy(name), askedBy(name)];
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
