import type { ComposeChanged } from "../observation/mail-events.ts";
import type { Finding, Nudge } from "./nudge.ts";
import type { Thresholds } from "../settings/settings.ts";

/** What the three rules say of a message being written, the heaviest first. */
export function composeFindings(event: ComposeChanged, thresholds: Thresholds): Finding[] {
  const recipients = event.to + event.cc + event.bcc;
  const bytes = event.attachments.reduce((sum, attachment) => sum + attachment.bytes, 0);
  const nudges = [
    heavyAttachment(event, bytes, recipients, thresholds),
    manyPeople(event.mode, bytes, recipients, thresholds),
  ];
  return nudges.flatMap((nudge) => (nudge ? [{ nudge }] : []));
}

function heavyAttachment(
  event: ComposeChanged,
  bytes: number,
  addressed: number,
  thresholds: Thresholds,
): Nudge | undefined {
  const { minimumBytes, minimumDeliveredBytes } = thresholds["email/heavy-attachment"];
  // Files are mostly attached before the first address is typed.
  const recipients = Math.max(1, addressed);
  const deliveredBytes = bytes * recipients;
  const isHeavy = bytes > 0 && bytes >= minimumBytes && deliveredBytes >= minimumDeliveredBytes;
  if (!isHeavy) return undefined;
  const isExact = event.attachments.every(({ exact }) => exact);
  return {
    rule: "email/heavy-attachment",
    reason: "sizeTimesRecipients",
    numbers: { bytes, recipients, deliveredBytes, isExact },
    action: { id: "shareByLink" },
  };
}

function manyPeople(
  mode: ComposeChanged["mode"],
  bytes: number,
  recipients: number,
  thresholds: Thresholds,
): Nudge | undefined {
  const rule = mode === "replyAll" ? "email/reply-all" : "email/many-recipients";
  // Alone with one person there is nobody to leave out, whatever the threshold.
  if (recipients < Math.max(2, thresholds[rule].minimumRecipients)) return undefined;
  const numbers = { recipients, bytes };
  return rule === "email/reply-all"
    ? { rule, reason: "answersEverybody", numbers, action: { id: "replyToSender" } }
    : { rule, reason: "manyRecipients", numbers, action: { id: "reviewRecipients" } };
}
