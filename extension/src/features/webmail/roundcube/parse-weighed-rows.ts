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

/** The icon for attachments of Roundcube's own list depends on the same types. */
const hasAttachments = (type: unknown): boolean =>
  /^(?:application\/|multipart\/(?:m|signed|report))/i.test(typeof type === "string" ? type : "");

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The HTML of each row's columns, parsed at once: a document for each row would stop the page for a while. */
function parseHtml(rows: readonly Record<string, unknown>[]): Element[][] {
  const lines = rows.map(
    ({ subject, fromto }) => `<tr><td>${textOf(subject)}</td><td>${textOf(fromto)}</td></tr>`,
  );
  const html = `<table><tbody>${lines.join("")}</tbody></table>`;
  const parsed = new DOMParser().parseFromString(html, "text/html").querySelectorAll("tr");
  if (parsed.length !== rows.length) throw new MailPortError("refused");
  return Array.from(parsed, ({ children }) => [...children]);
}

/** The rows of Roundcube's list: the arguments of each `add_message_row`. */
export function parseWeighedRows(
  calls: readonly unknown[][],
  { role }: MailFolder,
  nowMs: number,
): MessageRow[] {
  const hasSenders = role !== "sent" && role !== "drafts";
  const columns = calls.map(([, row]) => Object(row) as Record<string, unknown>);
  const cells = parseHtml(columns);
  return calls.map(([uid, , flags], at) => {
    const [subject, fromto] = cells[at]!;
    const dateText = textOf(columns[at]!.date);
    const year = findShownYear(dateText, nowMs);
    const sender = hasSenders ? fromto?.querySelector(".rcmContactAddress") : undefined;
    const address = sender?.getAttribute("title")?.toLowerCase();
    return {
      id: String(uid),
      subject: subject?.textContent ?? "",
      dateText,
      ...(year !== undefined && { year }),
      ...(address && { sender: address, senderName: sender?.textContent ?? address }),
      ...parseRoundcubeSize(textOf(columns[at]!.size)),
      hasAttachments: hasAttachments((Object(flags) as { ctype?: unknown }).ctype),
    };
  });
}
