const trackers = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_eid)$/;

/**
 * A key that is equal for addresses of the same page: without tracking parameters, an empty fragment or a trailing slash.
 * `undefined` for an address that is not http(s). Fragments are part of the key, because web applications route by them.
 */
export function pageKey(address: string): string | undefined {
  if (!URL.canParse(address)) return;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return;
  for (const name of url.searchParams.keys().toArray()) {
    if (trackers.test(name)) url.searchParams.delete(name);
  }
  url.pathname = url.pathname.replace(/(?<!\/)\/+$/, "");
  if (url.hash === "") url.hash = "";
  return url.href;
}
