const trackers = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_eid)$/;

/**
 * The same text for addresses that lead to the same page: without marks of campaigns, an empty fragment or a
 * slash at the end. Undefined for what is no page of the web. A fragment stays, for applications keep their place there.
 */
export function pageKey(address: string): string | undefined {
  if (!URL.canParse(address)) return;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return;
  for (const name of url.searchParams.keys().toArray()) {
    if (trackers.test(name)) url.searchParams.delete(name);
  }
  url.pathname = url.pathname.replace(/\/+$/, "");
  if (url.hash === "") url.hash = "";
  return url.href;
}
