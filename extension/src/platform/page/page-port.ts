/**
 * Connects a script in the page's world with one in the isolated world. They find each other by two events, then use a message
 * channel that only they hold. At document_start, no code of the page runs before that.
 */
type Name = "cleanup" | "cleanup-peers" | "cleanup-webmail";

const offerEvent = (name: Name) => `digital-${name}-offer`;
const requestEvent = (name: Name) => `digital-${name}-ask`;

/** In the page's world: offers a port, at once and again if it is requested within the same task. */
export function offerPort(name: Name, onTaken: (port: MessagePort) => void): void {
  const { port1, port2 } = new MessageChannel();
  const offer = () => {
    const event = new MessageEvent(offerEvent(name), { ports: [port2], cancelable: true });
    // The receiver cancels the event to confirm that it took the port.
    const isTaken = !dispatchEvent(event);
    if (isTaken) {
      stop();
      onTaken(port1);
    }
  };
  const stop = () => removeEventListener(requestEvent(name), offer, true);
  addEventListener(requestEvent(name), offer, true);
  setTimeout(stop);
  offer();
}

/** In the isolated world: takes the port once, if it is offered within the same task. Returns a function that stops waiting. */
export function takePort(name: Name, onPort: (port: MessagePort) => void): () => void {
  const take = (event: Event) => {
    const port = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (!port) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
    onPort(port);
  };
  const stop = () => removeEventListener(offerEvent(name), take, true);
  addEventListener(offerEvent(name), take, true);
  setTimeout(stop);
  dispatchEvent(new Event(requestEvent(name)));
  return stop;
}
