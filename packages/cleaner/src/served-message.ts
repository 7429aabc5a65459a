/** Of one message of the page. */
export const maxServedRequests = 64;

/** What the command answers to one request of its page: the result, the bytes that were read, or the name and the text of an error. */
export type ServedAnswer =
  | { value: unknown }
  | { content: Uint8Array<ArrayBuffer> }
  | { problem: string; message: string };

type Head = ({ value?: unknown } | { bytes: number } | { problem: string; message: string })[];

const lengthBytes = 4;

/** The length of the head, the head as JSON, then the bytes that were read, in the order of the requests. */
export function joinAnswers(answers: readonly ServedAnswer[]): Uint8Array<ArrayBuffer>[] {
  const head: Head = answers.map((answer) =>
    "content" in answer ? { bytes: answer.content.length } : answer,
  );
  const text = new TextEncoder().encode(JSON.stringify(head));
  const length = new DataView(new ArrayBuffer(lengthBytes));
  length.setUint32(0, text.length);
  const contents = answers.flatMap((answer) => ("content" in answer ? [answer.content] : []));
  return [new Uint8Array(length.buffer), text, ...contents];
}

/** The answers that `joinAnswers` joined. JSON has no `undefined`; `null` stands for it. */
export function splitAnswers(joined: ArrayBuffer): ServedAnswer[] {
  let at = lengthBytes + new DataView(joined).getUint32(0);
  const text = new TextDecoder().decode(new Uint8Array(joined, lengthBytes, at - lengthBytes));
  return (JSON.parse(text) as Head).map((answer) => {
    if ("problem" in answer) return answer;
    if (!("bytes" in answer)) return { value: answer.value ?? undefined };
    const content = new Uint8Array(joined.slice(at, at + answer.bytes));
    at += answer.bytes;
    return { content };
  });
}
