import { MailPortError } from "@digital-cleanup/mailbox";

/** The source of a message, which both webmails answer as plain text. Without a session the answer is a page, or a call. */
export async function readSource(response: Response): Promise<Uint8Array> {
  if (!/^text\/plain\b/i.test(response.headers.get("content-type") ?? ""))
    throw new MailPortError("signedOut");
  // In Firefox the response is the page's, whose bytes this script may not look into.
  const own = new Response(await response.blob());
  return new Uint8Array(await own.arrayBuffer());
}
