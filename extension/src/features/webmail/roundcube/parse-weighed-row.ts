import { type MailFolder, MailPortError, type MessageRow } from "@digital-cleanup/mailbox";
import { findShownYear } from "../weigh/find-shown-year.ts";
import { parseShownSize } from "../weigh/parse-shown-size.ts";

/**
 * Roundcube rounds kilobytes and the first ten megabytes to what it shows, and cuts off the rest: "12 MB" may be up to 13.
 */
export function parseRoundcubeSize(text: string): { bytes: number; marginBytes: number } {
  const shown = parseShownSize(text);
  if (!shown) throw new MailPortError("refused");
  const { value, decimals, unitBytes } = shown;
  if (unitBytes === 1) return { bytes: value, marginBytes: 0 };
  const halfStepBytes = unitBytes / 10 ** decimals / 2;
  const isCutOff = unitBytes > 1024 && decimals === 0;
  return {
    bytes: Math.round(value * unitBytes + (isCutOff ? halfStepBytes : 0)),
    marginBytes: Math.ceil(halfStepBytes),
  };
}

const textOf = (html: string): string =>
  new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";

/** The icon for attachments of Roundcube's own list depends on the same types. */
const hasAttachments = (type: unknown): boolean =>
  /^(?:application\/|multipart\/(?:m|signed|report))/i.test(typeof type === "string" ? type : "");

/** A row of Roundcube's list: the arguments of `add_message_row`. */
export function parseWeighedRow(
  [uid, columns, flags]: unknown[],
  { role }: MailFolder,
  nowMs: number,
): MessageRow {
  const { subject, fromto, date, size } = Object(columns) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const dateText = text(date);
  const year = findShownYear(dateText, nowMs);
  const sender =
    role === "sent" || role === "drafts"
      ? null
      : new DOMParser()
          .parseFromString(text(fromto), "text/html")
          .querySelector(".rcmContactAddress");
  const address = sender?.getAttribute("title")?.toLowerCase();
  return {
    id: String(uid),
    subject: textOf(text(subject)),
    dateText,
    ...(year !== undefined && { year }),
    ...(address && { sender: address, senderName: sender?.textContent ?? address }),
    ...parseRoundcubeSize(text(size)),
    hasAttachments: hasAttachments((Object(flags) as { ctype?: unknown }).ctype),
  };
}
