import { attachmentOrLink, estimateEmail } from "@digital-cleanup/footprint";
import type { Conditions } from "./conditions.ts";
import { figureOf } from "./figure.ts";
import type { ComposeChanged } from "./mail-events.ts";
import type { Finding, Nudge } from "./nudge.ts";
import type { Thresholds } from "./settings.ts";

/** ADEME's mail without an attachment, in bytes. */
const plainMailBytes = 75_000;

/** What the three rules say of a message being written, the heaviest first. */
export function composeFindings(
  event: ComposeChanged,
  thresholds: Thresholds,
  conditions: Conditions,
): Finding[] {
  const recipients = event.to + event.cc + event.bcc;
  const bytes = event.attachments.reduce((sum, attachment) => sum + attachment.bytes, 0);
  const nudges = [
    heavyAttachment(event, { bytes, recipients }, thresholds, conditions),
    tooManyPeople(event.mode, { bytes, recipients }, thresholds, conditions),
  ];
  return nudges.flatMap((nudge) => (nudge ? [{ nudge }] : []));
}

type Size = { bytes: number; recipients: number };

function heavyAttachment(
  event: ComposeChanged,
  size: Size,
  thresholds: Thresholds,
  { network, geography, intensityGramsPerKwh }: Conditions,
): Nudge | undefined {
  const { minimumBytes, minimumDeliveredBytes } = thresholds["email/heavy-attachment"];
  const { bytes } = size;
  // Files are mostly attached before the first address is typed.
  const recipients = Math.max(1, size.recipients);
  const deliveredBytes = bytes * recipients;
  const isHeavy = bytes > 0 && bytes >= minimumBytes && deliveredBytes >= minimumDeliveredBytes;
  if (!isHeavy) return undefined;
  const file = { bytes, recipients, network, geography, intensityGramsPerKwh };
  const { attachment, link } = attachmentOrLink(file);
  const isExact = event.attachments.every(({ exact }) => exact);
  return {
    rule: "email/heavy-attachment",
    reason: "sizeTimesRecipients",
    numbers: { bytes, recipients, deliveredBytes, isExact },
    action: { id: "shareByLink" },
    figures: { attachment: figureOf(attachment), link: figureOf(link) },
  };
}

function tooManyPeople(
  mode: ComposeChanged["mode"],
  { bytes, recipients }: Size,
  thresholds: Thresholds,
  conditions: Conditions,
): Nudge | undefined {
  const isReplyAll = mode === "replyAll";
  const rule = isReplyAll ? "email/reply-all" : "email/many-recipients";
  // Alone with the sender there is nobody to leave out, whatever the threshold.
  if (recipients < Math.max(2, thresholds[rule].minimumRecipients)) return undefined;
  const mailTo = (people: number) =>
    figureOf(estimateEmail({ ...conditions, bytes: plainMailBytes + bytes, recipients: people }));
  const [everybody, one] = [mailTo(recipients), mailTo(1)];
  const numbers = { recipients };
  return isReplyAll
    ? {
        rule: "email/reply-all",
        reason: "answersEverybody",
        numbers,
        action: { id: "replyToSender" },
        figures: { everybody, sender: one },
      }
    : {
        rule: "email/many-recipients",
        reason: "manyRecipients",
        numbers,
        action: { id: "reviewRecipients" },
        figures: { everybody, one },
      };
}
