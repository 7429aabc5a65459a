import { takeNamedPort } from "../../../platform/page/named-port.ts";
import { requestPageScript } from "../messages.ts";
import type { PlayerRequest, Response, SoundRequest } from "./player-protocol.ts";

type WithoutId<Request> = Request extends unknown ? Omit<Request, "id"> : never;

let connection: Promise<MessagePort | undefined> | undefined;
let lastId = 0;

/**
 * Sends a request to the script in the page's world, which is injected with the first one. Responses must be validated: the page may
 * respond in its place.
 */
export async function requestPage(
  request: WithoutId<PlayerRequest | SoundRequest>,
  timeoutMs: number,
): Promise<Partial<Response> | undefined> {
  const port = await (connection ??= connect());
  if (!port) return undefined;
  const id = (lastId += 1);
  return new Promise((resolve) => {
    const finish = (response: Partial<Response> | undefined) => {
      clearTimeout(timer);
      port.removeEventListener("message", onMessage);
      resolve(response);
    };
    const onMessage = ({ data }: MessageEvent<Partial<Response> | null>) => {
      if (data?.id === id) finish(data);
    };
    const timer = setTimeout(() => finish(undefined), timeoutMs);
    port.addEventListener("message", onMessage);
    port.postMessage({ ...request, id });
  });
}

async function connect(): Promise<MessagePort | undefined> {
  const name = await requestPageScript().catch(() => undefined);
  const port = name === undefined ? undefined : takeNamedPort(name);
  port?.start();
  return port;
}
