/** The origin that a person means by an address or a name; undefined for what is none of the web. */
export function readOrigin(text: string): string | undefined {
  const typed = text.trim();
  const url = URL.parse(/^[a-z]+:/i.test(typed) ? typed : `https://${typed}`);
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  // One word alone is mostly a typing error; this machine is named by people who make sites.
  const isNamed = url?.hostname.includes(".") || url?.hostname === "localhost";
  return isWeb && isNamed ? url?.origin : undefined;
}
