import { isGecko } from "../build.ts";
import { hostPattern } from "../access/host-pattern.ts";
import { hasPermissions } from "../access/permissions.ts";
import { recordSent } from "../sent/sent-log.ts";

/**
 * The result of a one-click unsubscribe request. Without access to the list's site, the browser hides the response (`sent`: the request
 * may not have arrived) or the request is not sent (`noAccess`). `redirected` was answered with another address, which was not asked;
 * `unreachable` never arrived.
 */
export type UnsubscribeResult =
  | "confirmed"
  | "sent"
  | "noAccess"
  | "redirected"
  | "refused"
  | "unreachable";

const timeoutMs = 20_000;

/**
 * Sends the one-click request of RFC 8058: a POST without cookies and without a referrer, which follows no redirect. With access to
 * that site the response is readable. Without it, browsers forbid `no-cors` with `redirect: "manual"`; with `cors` they send the request
 * and hide the response. Firefox and Thunderbird would add the extension's own address as the origin, which differs on each device, so nothing is sent
 * there.
 */
export async function unsubscribe(address: string): Promise<UnsubscribeResult> {
  const { origin, host } = new URL(address);
  const hasAccess = await hasPermissions({ origins: [hostPattern(origin)] });
  if (!hasAccess && isGecko) return "noAccess";
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  // The rest of the address identifies the person.
  await recordSent({
    kind: "unsubscribe",
    host,
    text: `POST ${origin}/…\n\n${body}`,
  });
  try {
    const response = await fetch(address, {
      method: "POST",
      // In Gecko this sends no origin of the extension.
      mode: hasAccess ? "no-cors" : "cors",
      redirect: "manual",
      body,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.type === "opaqueredirect") return "redirected";
    return response.ok ? "confirmed" : "refused";
  } catch {
    // No such server, no valid certificate, or no response in time; without access, also any response.
    return hasAccess ? "unreachable" : "sent";
  }
}
