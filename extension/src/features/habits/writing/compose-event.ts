import type { ComposeChanged } from "@digital-cleanup/habits";
import type { ComposeAttachment, ComposeDetails } from "../../../platform/mail/thunderbird-api.ts";

/** From this size of a file on, a bar of Thunderbird itself proposes a link. */
const ownBarBytes = 5120 * 1024;
/** From this number of recipients in To and Cc on, a bar of Thunderbird itself proposes Bcc. */
const ownBarRecipients = 15;

const countOf = (recipients: ComposeDetails["to"]): number =>
  typeof recipients === "string" ? (recipients === "" ? 0 : 1) : recipients.length;

/**
 * FileLink puts files into the message as links, while Thunderbird lists them as attachments with their whole size. Only a message in HTML
 * tells which they are.
 */
const isLinked = ({ name = "" }: ComposeAttachment, body: string): boolean => {
  const [first, ...others] = body.split('class="cloudfile-name"');
  const written = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return first !== body && others.some((part) => /^[^>]*>([^<]*)</.exec(part)?.[1] === written);
};

/** What a message that is being written weighs, and to how many it goes. Undefined if Thunderbird itself already speaks about it. */
export function composeEvent(
  { type, body = "", ...details }: ComposeDetails,
  attachments: readonly ComposeAttachment[],
): ComposeChanged | undefined {
  const [to, cc, bcc] = [countOf(details.to), countOf(details.cc), countOf(details.bcc)];
  // An inline forward reports each attachment twice.
  const sizes = new Map(
    attachments.filter((one) => !isLinked(one, body)).map(({ id, size = 0 }) => [id, size]),
  );
  const isSpoken =
    to + cc >= ownBarRecipients || [...sizes.values()].some((bytes) => bytes >= ownBarBytes);
  if (isSpoken) return undefined;
  return {
    type: "compose.changed",
    mode: modeOf(type, to + cc),
    attachments: [...sizes.values()].map((bytes) => ({ bytes, exact: true })),
    to,
    cc,
    bcc,
  };
}

/** Thunderbird gives a reply to all no type of its own. */
function modeOf(type: ComposeDetails["type"], visible: number): ComposeChanged["mode"] {
  if (type === "reply") return visible > 1 ? "replyAll" : "reply";
  return type === "forward" || type === "redirect" ? "forward" : "new";
}
