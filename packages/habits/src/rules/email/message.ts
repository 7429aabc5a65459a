import type { Conditions } from "../../figures/conditions.ts";
import { type Figures, toFigure } from "../../figures/figure.ts";
import type { Models } from "../../figures/models.ts";
import type { ComposeChanged } from "../../observation/mail-events.ts";

/** ADEME's e-mail without an attachment, in bytes. */
export const plainMessageBytes = 75_000;

export const countRecipients = ({ to, cc, bcc }: ComposeChanged): number => to + cc + bcc;

export const attachedBytes = ({ attachments }: ComposeChanged): number =>
  attachments.reduce((sum, { bytes }) => sum + bytes, 0);

/** A message to several people. `bytes` are those of the attachments. */
export type AddressedMessage = { readonly recipients: number; readonly bytes: number };

/** A message to at least `minimum` people. A single recipient cannot be left out, whatever the threshold. */
export function addressedToMany(
  event: ComposeChanged,
  minimum: number,
): AddressedMessage | undefined {
  const recipients = countRecipients(event);
  return recipients < Math.max(2, minimum)
    ? undefined
    : { recipients, bytes: attachedBytes(event) };
}

/** The message as it is addressed, and to one person instead. */
export function recipientFigures(
  { recipients, bytes }: AddressedMessage,
  conditions: Conditions,
  { estimateEmail }: Models,
): Figures {
  const toPeople = (count: number) =>
    toFigure(estimateEmail({ ...conditions, bytes: plainMessageBytes + bytes, recipients: count }));
  return { now: toPeople(recipients), instead: toPeople(1) };
}
