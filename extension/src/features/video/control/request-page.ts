import { takeNamedPort } from "../../../platform/page/named-port.ts";
import { type PageScript, requestPageScript } from "../messages.ts";

/**
 * Creates a function that sends requests to a script in the page's world, which is injected with the first request. Responses must be
 * validated: the page may respond in its place.
 */
export function createPageRequester<Response extends { id: number }>(script: PageScript) {
  let connection: Promise<MessagePort | undefined> | undefined;
  let lastId = 0;
  return async (request: object, timeoutMs: number): Promise<Partial<Response> | undefined> => {
    const port = await (connection ??= connect(script));
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
  };
}

async function connect(script: PageScript): Promise<MessagePort | undefined> {
  const name = await requestPageScript(script).catch(() => undefined);
  const port = name === undefined ? undefined : takeNamedPort(name);
  port?.start();
  return port;
}
