import { MailPortError } from "@digital-cleanup/mailbox";

/**
 * The source of a message, which both webmails answer as plain text. Without a session the answer is a page, or a call. In Firefox the response
 * is the page's, so that this script can read its text and not its bytes: Latin-1 makes one character of each byte, whatever the encoding.
 */
export async function readSource(response: Response): Promise<Uint8Array> {
  if (!/^text\/plain\b/i.test(response.headers.get("content-type") ?? ""))
    throw new MailPortError("signedOut");
  const reader = response.body!.pipeThrough(new TextDecoderStream("latin1")).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new TextEncoder().encode(text);
    text += value;
  }
}
