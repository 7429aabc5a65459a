const start = "#receipt=";

/** Returns the receipt in the address and removes it from there, where others could read or share it. */
export function readReceiptFragment(): string | undefined {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(start)) return;
  history.replaceState(null, "", pathname + search);
  return hash;
}
