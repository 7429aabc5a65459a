import { get, type IncomingMessage } from "node:http";

/** `durationMs`: from the request to the last byte as it is sent, compressed. */
export type TimedAnswer = { durationMs: number; tag: string | undefined };

/** Times how a server answers with status 200. What a client does with the answer costs the server nothing. */
export async function timeAnswer(url: string): Promise<TimedAnswer> {
  const headers = { "accept-language": "fr", "accept-encoding": "gzip" };
  const startedAtMs = performance.now();
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers }, resolve).on("error", reject);
  });
  for await (const piece of response) void piece;
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
  return { durationMs: performance.now() - startedAtMs, tag: response.headers.etag };
}
