import { type MailFolder, MailPortError, type MessageRow } from "@digital-cleanup/mailbox";
import { findShownYear } from "../weigh/find-shown-year.ts";
import { parseShownSize } from "../weigh/parse-shown-size.ts";

type Senders = { name?: string; email?: string }[];

/** SOGo shows one decimal, or fewer if they are zero. It may be rounded or cut off, so a whole step is uncertain. */
export function parseSogoSize(text: string): { bytes: number; marginBytes: number } {
  const shown = parseShownSize(text);
  if (!shown) throw new MailPortError("refused");
  const { value, unitBytes } = shown;
  return {
    bytes: Math.round(value * unitBytes),
    marginBytes: unitBytes === 1 ? 0 : Math.ceil(unitBytes / 10),
  };
}

/** Rows of SOGo's list. The first line names the columns. */
export function parseWeighedRows(
  [columns = [], ...lines]: unknown[][],
  { role }: MailFolder,
  nowMs: number,
): MessageRow[] {
  const at = (name: string) => columns.indexOf(name);
  return lines.map((line) => {
    const text = (name: string) => {
      const value = line[at(name)];
      return typeof value === "string" ? value : "";
    };
    const dateText = text("RelativeDate");
    const year = findShownYear(dateText, nowMs);
    const [sender] = role === "sent" || role === "drafts" ? [] : (line[at("From")] as Senders);
    const address = sender?.email?.toLowerCase();
    return {
      id: String(line[at("uid")]),
      subject: text("Subject"),
      dateText,
      ...(year !== undefined && { year }),
      ...(address && { sender: address, senderName: sender?.name ?? address }),
      ...parseSogoSize(text("Size")),
      hasAttachments: Boolean(line[at("hasAttachment")]),
    };
  });
}
