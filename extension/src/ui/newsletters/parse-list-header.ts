import { isPublicHost } from "../../platform/trust/public-host.ts";

/** The ways to unsubscribe that a message's header offers, and when it was sent. */
export type ListHeader = {
  /**
   * Present if the header allows one-click unsubscribing (RFC 8058), which requires https. Never on a local network, and never with a
   * user name or password, with which browsers send nothing.
   */
  oneClickUrl?: string;
  pageUrl?: string;
  mailUrl?: string;
  sentMs?: number;
};

const canBePosted = (address: string): boolean => {
  const { hostname, username, password } = new URL(address);
  return isPublicHost(hostname) && !username && !password;
};

/** Parses the raw header of a message. */
export function parseListHeader(header: string): ListHeader {
  // Some webmails display folded lines with non-breaking spaces.
  const unfolded = header.replaceAll(/\r?\n[ \t\u00a0]+/g, " ");
  const field = (name: string) =>
    new RegExp(`^${name}:\\s*(.*)$`, "im").exec(unfolded)?.[1]?.trim();
  const urls = [...(field("List-Unsubscribe") ?? "").matchAll(/<\s*([^<>\s]+)\s*>/g)].map(
    ([, url]) => url!,
  );
  const withProtocol = (protocol: string) =>
    urls.find((url) => URL.parse(url)?.protocol === protocol);
  const https = withProtocol("https:");
  const page = https ?? withProtocol("http:");
  const mail = withProtocol("mailto:");
  const isOneClick = /^List-Unsubscribe=One-Click$/i.test(field("List-Unsubscribe-Post") ?? "");
  const sentMs = Date.parse(field("Date") ?? "");
  return {
    ...(https && isOneClick && canBePosted(https) && { oneClickUrl: https }),
    ...(page && { pageUrl: page }),
    ...(mail && { mailUrl: mail }),
    ...(Number.isFinite(sentMs) && { sentMs }),
  };
}
