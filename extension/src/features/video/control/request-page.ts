import { takePort } from "../../../platform/page-port.ts";
import { type PageScript, requestPageScript } from "../messages.ts";

const openMs = 1500;

/** How to ask a script of ours among the page's code, which is put there with the first ask. The page may answer in its place. */
export function askerOf<Reply extends { id: number }>(
  name: "cleanup-video" | "cleanup-sound",
  script: PageScript,
) {
  let opening: Promise<MessagePort | undefined> | undefined;
  let lastId = 0;
  return async (ask: object, waitMs: number): Promise<Partial<Reply> | undefined> => {
    const port = await (opening ??= openPort(name, script));
    if (!port) return undefined;
    const id = (lastId += 1);
    return new Promise((resolve) => {
      const hear = ({ data }: MessageEvent<Partial<Reply> | null>) => {
        if (data?.id !== id) return;
        stop();
        resolve(data);
      };
      const stop = () => {
        clearTimeout(timer);
        port.removeEventListener("message", hear);
      };
      const timer = setTimeout(() => {
        stop();
        resolve(undefined);
      }, waitMs);
      port.addEventListener("message", hear);
      port.postMessage({ ...ask, id });
    });
  };
}

function openPort(
  name: Parameters<typeof takePort>[0],
  script: PageScript,
): Promise<MessagePort | undefined> {
  return new Promise((resolve) => {
    takePort(
      name,
      (port) => {
        port.start();
        resolve(port);
      },
      openMs,
    );
    setTimeout(() => resolve(undefined), openMs);
    requestPageScript(script).catch(() => resolve(undefined));
  });
}
