import { takePort } from "../../platform/page-port.ts";
import { wantPlayers } from "./messages.ts";
import type { Ask, PlayerState, Reply } from "./protocol.ts";

type Verb = Ask extends infer Each ? (Each extends Ask ? Omit<Each, "id"> : never) : never;

const waitMs = 1500;
const mostRungs = 100;
const highestPx = 100_000;

let opening: Promise<MessagePort | undefined> | undefined;
let lastId = 0;

/** Asks the players of this document; `undefined` where none is known that shows this source. */
export async function askPlayers(verb: Verb): Promise<PlayerState | undefined> {
  const port = await (opening ??= openPort());
  if (!port) return undefined;
  const id = (lastId += 1);
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent<Partial<Reply> | null>) => {
      if (data?.id !== id) return;
      stop();
      resolve(checked(data.state));
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
    port.postMessage({ ...verb, id });
  });
}

function openPort(): Promise<MessagePort | undefined> {
  return new Promise((resolve) => {
    takePort(
      "cleanup-video",
      (port) => {
        port.start();
        resolve(port);
      },
      waitMs,
    );
    setTimeout(() => resolve(undefined), waitMs);
    wantPlayers().catch(() => resolve(undefined));
  });
}

/** The page may have answered in place of ours: numbers and truths only. */
function checked(state: unknown): PlayerState | undefined {
  if (typeof state !== "object" || state === null) return undefined;
  const { rungHeightsPx, isLive, isChosenByHand } = state as Partial<PlayerState>;
  if (!Array.isArray(rungHeightsPx)) return undefined;
  const heights = rungHeightsPx.filter(
    (height) => Number.isInteger(height) && height > 0 && height <= highestPx,
  );
  return {
    rungHeightsPx: [...new Set(heights)].slice(0, mostRungs),
    isLive: isLive === true,
    isChosenByHand: isChosenByHand === true,
  };
}
