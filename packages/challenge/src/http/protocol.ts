/** The version of this contract. A tally sends its own in the header `tally-protocol` of each API answer. */
export const protocolVersion = 2;
export const protocolHeader = "tally-protocol";
/** After how many milliseconds to ask for the public state again, in the header of each answer with one. */
export const pollAfterHeader = "tally-poll-after-ms";

/** The largest answer of a tally that is read. An event with all its texts and a full organiser's view are a third of it. */
export const maxAnswerBytes = 1_000_000;

/** The same for a problem: a device stores the refusal of its request. */
export const maxProblemBytes = 50_000;

/**
 * The body of a response as text, or undefined if it is larger than `maxBytes`: the transfer ends there. The bytes are
 * counted as they arrive, because a server may announce any length, or none, and compress a large body into a small one.
 * Rejects if the network fails. The caller limits the time with the signal of its request.
 */
export async function readTextWithin(
  response: Response,
  maxBytes: number,
): Promise<string | undefined> {
  if (!response.body) return "";
  const reader = response.body.getReader();
  const cancel = async (): Promise<undefined> => {
    // A body that fails while it is cancelled is as useless as one that does not.
    await reader.cancel().catch(() => undefined);
  };
  if (Number(response.headers.get("content-length")) > maxBytes) return cancel();
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    if (bytes > maxBytes) return cancel();
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
