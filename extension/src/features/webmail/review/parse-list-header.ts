/** How a list says that it can be left, and when the message was sent. */
export type ListHeader = {
  /** Only where the header allows one click (RFC 8058), so https. */
  oneClickUrl?: string;
  pageUrl?: string;
  mailUrl?: string;
  sentMs?: number;
};

/** Reads the raw header of a message. */
export function readListHeader(header: string): ListHeader {
  // Webmails show folded lines with non-breaking spaces too.
  const unfolded = header.replaceAll(/\r?\n[ \t\u00a0]+/g, " ");
  const field = (name: string) =>
    new RegExp(`^${name}:\\s*(.*)$`, "im").exec(unfolded)?.[1]?.trim();
  const ways = [...(field("List-Unsubscribe") ?? "").matchAll(/<\s*([^<>\s]+)\s*>/g)].map(
    ([, way]) => way!,
  );
  const https = ways.find((way) => URL.parse(way)?.protocol === "https:");
  const page = https ?? ways.find((way) => URL.parse(way)?.protocol === "http:");
  const mail = ways.find((way) => URL.parse(way)?.protocol === "mailto:");
  const isOneClick = /^List-Unsubscribe=One-Click$/i.test(field("List-Unsubscribe-Post") ?? "");
  const sentMs = Date.parse(field("Date") ?? "");
  return {
    ...(https && isOneClick && { oneClickUrl: https }),
    ...(page && { pageUrl: page }),
    ...(mail && { mailUrl: mail }),
    ...(Number.isFinite(sentMs) && { sentMs }),
  };
}
