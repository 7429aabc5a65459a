const start = "#receipt=";

/** The receipt that the address carries, taken out of it: what is there can be read over a shoulder or be shared. */
export function takeReceipt(): string | undefined {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(start)) return;
  history.replaceState(null, "", pathname + search);
  return hash;
}
