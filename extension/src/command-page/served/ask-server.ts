import {
  maxServedRequests,
  type ServedAnswer,
  type ServedRequest,
  splitAnswers,
} from "@digital-cleanup/cleaner";
import type { ServedFolder } from "../../platform/folder-handle.ts";

type Asked = {
  request: ServedRequest & { folder: string };
  answer: (answer: ServedAnswer) => void;
  fail: (reason: unknown) => void;
};

/** Those of the current task leave in one message: a request of HTTP for each would take most of the time. */
const waiting: Asked[] = [];

/** Small reads are answered together; a file that is read whole holds up no other request. */
const maxReadBytes = 1 << 20;

/** Asks the command's server about a folder. Rejects with a `DOMException` of the name that the server gives, as the browser's own handles do. */
export async function askServer(
  { id, token }: ServedFolder,
  request: ServedRequest,
): Promise<ServedAnswer> {
  const answer = await new Promise<ServedAnswer>((resolve, reject) => {
    waiting.push({ request: { ...request, folder: id }, answer: resolve, fail: reject });
    if (waiting.length === 1) afterTask(() => sendWaiting(token));
  });
  if ("problem" in answer) throw new DOMException(answer.message, answer.problem);
  return answer;
}

/** Unlike a timer, it is not slowed down in a hidden tab. */
function afterTask(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    port1.close();
    work();
  });
  port1.start();
  port2.postMessage(undefined);
}

function sendWaiting(token: string): void {
  while (waiting.length > 0) void sendMessage(takeMessage(), token);
}

function takeMessage(): Asked[] {
  let bytes = 0;
  const end = waiting.findIndex(({ request }, index) => {
    bytes += readBytes(request);
    return index === maxServedRequests || (index > 0 && bytes > maxReadBytes);
  });
  return waiting.splice(0, end === -1 ? waiting.length : end);
}

const readBytes = (request: ServedRequest): number =>
  request.type === "read" ? request.parts.reduce((sum, { from, to }) => sum + to - from, 0) : 0;

async function sendMessage(asked: readonly Asked[], token: string): Promise<void> {
  try {
    const response = await fetch("/api/folder", {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(asked.map(({ request }) => request)),
    });
    if (!response.ok) throw new DOMException(await response.text(), "UnknownError");
    const answers = splitAnswers(await response.arrayBuffer());
    for (const [index, { answer }] of asked.entries()) answer(answers[index]!);
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}
