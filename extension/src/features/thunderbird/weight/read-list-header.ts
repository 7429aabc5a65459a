import type { MailApi } from "../../../platform/mail/thunderbird-api.ts";
import { withTimeLimit } from "./with-time-limit.ts";

const limitMs = 10_000;
const wanted = ["list-unsubscribe", "list-unsubscribe-post", "date"] as const;

/**
 * The lines of a message's header about its list. The whole message may be downloaded for it, so it is asked for small ones only; the call for
 * headers alone never answers for large messages that are not stored here.
 */
export async function readListHeader(
  messages: Pick<MailApi["messages"], "getFull">,
  id: number,
  signal: AbortSignal,
): Promise<string> {
  const { headers = {} } = await withTimeLimit(messages.getFull(id), limitMs, signal);
  return wanted
    .flatMap((name) => (headers[name] ?? []).map((value) => `${name}: ${oneLine(value)}`))
    .join("\n");
}

const oneLine = (value: string): string =>
  value
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
