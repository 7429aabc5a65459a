/*
 * Connects a script that is injected into the page's world while code of the page runs already, with one in the isolated world. The
 * name is random and is passed through the background, so that the page cannot listen for it.
 */

const portEvent = (name: string) => `${name}-port`;

/** In the page's world: offers a port, once, to the script that dispatches an event of the returned name. */
export function offerNamedPort(onTaken: (port: MessagePort) => void): string {
  const name = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const offer = () => {
    const { port1, port2 } = new MessageChannel();
    onTaken(port1);
    dispatchEvent(new MessageEvent(portEvent(name), { ports: [port2] }));
  };
  addEventListener(name, offer, { once: true });
  return name;
}

/** In the isolated world: takes the port that is offered under this name. */
export function takeNamedPort(name: string): MessagePort | undefined {
  let port: MessagePort | undefined;
  const take = (event: Event) => {
    if (event instanceof MessageEvent) port = event.ports[0];
  };
  addEventListener(portEvent(name), take, { once: true });
  dispatchEvent(new Event(name));
  removeEventListener(portEvent(name), take);
  return port;
}
