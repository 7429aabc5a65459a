import { paths } from "../http/paths.ts";
import { readTicket } from "../place/place.ts";
import { eventCodeSchema } from "../vocabulary.ts";

/** The address of an event. `baseUrl` has no trailing slash. */
export type EventAddress = {
  baseUrl: string;
  code: string;
  /** Fingerprint of the key that the author of the link saw. */
  keyFingerprint?: string;
  /** A ticket of a guarded event, if the link contains one. */
  ticket?: string;
};
export type JoinAddress =
  | ({ ok: true } & EventAddress)
  | { ok: false; reason: "unreadable" | "notHttps" | "noHost" };

const isLoopback = (hostname: string): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);

const readCode = (text: string): string | undefined => {
  const code = text.trim().toUpperCase();
  return eventCodeSchema.safeParse(code).success ? code : undefined;
};

function fromUrl(text: string): JoinAddress {
  const url = URL.parse(text);
  const [, prefix, codeText] = /^(.*)\/e\/([^/]+)(?:\/.*)?$/.exec(url?.pathname ?? "") ?? [];
  const code = codeText && readCode(codeText);
  if (!url || !code) return { ok: false, reason: "unreadable" };
  const isHttps = url.protocol === "https:";
  if (!isHttps && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    return { ok: false, reason: "notHttps" };
  }
  const keyFingerprint = /(?:^#|&)key=([\w-]+)/.exec(url.hash)?.[1];
  const ticket = readTicket(/(?:^#|&)ticket=([\w-]+)/.exec(url.hash)?.[1] ?? "");
  const baseUrl = url.origin + (prefix ?? "").replace(/(?<!\/)\/+$/, "");
  return {
    ok: true,
    baseUrl,
    code,
    ...(keyFingerprint && { keyFingerprint }),
    ...(ticket && { ticket }),
  };
}

/**
 * Reads what a person typed or the address of the page they are on: an event page's URL, `CODE@host`, or a
 * bare code for the tally at `defaultBaseUrl`. https only, but for loopback.
 */
export function parseJoinAddress(text: string, defaultBaseUrl?: string): JoinAddress {
  const trimmed = text.trim();
  if (/^[a-z]+:\/\//i.test(trimmed)) return fromUrl(trimmed);
  const [codeText = "", host, ...rest] = trimmed.split("@");
  const code = readCode(codeText);
  if (!code || rest.length > 0) return { ok: false, reason: "unreadable" };
  if (host === undefined) {
    return defaultBaseUrl
      ? fromUrl(`${defaultBaseUrl}/e/${code}`)
      : { ok: false, reason: "noHost" };
  }
  const hostname = URL.parse(`https://${host}`)?.hostname ?? "";
  return fromUrl(`${isLoopback(hostname) ? "http" : "https"}://${host}/e/${code}`);
}

type Linked = Pick<EventAddress, "baseUrl" | "code"> & {
  keyFingerprint?: string | undefined;
  ticket?: string | undefined;
};

/**
 * The address of an event to hand out, which `parseJoinAddress` reads. With a ticket it leads to the join page. Key and
 * ticket are in the fragment, which browsers do not send.
 */
export function eventLink({ baseUrl, code, keyFingerprint, ticket }: Linked): string {
  const path = ticket === undefined ? paths.eventPage(code) : paths.joinPage(code);
  const parts = [
    ...(keyFingerprint === undefined ? [] : [`key=${keyFingerprint.replaceAll(" ", "")}`]),
    ...(ticket === undefined ? [] : [`ticket=${ticket}`]),
  ];
  return baseUrl + path + (parts.length > 0 ? `#${parts.join("&")}` : "");
}

/** The address of an event's checklist, from that of its page. The key in the fragment stays. */
export const joinLink = (link: string): string => link.replace(/(?=#|$)/, "/join");
