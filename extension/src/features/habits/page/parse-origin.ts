/** The origin of a typed address or host name; undefined if it is not one of the web. */
export function parseOrigin(text: string): string | undefined {
  const typed = text.trim();
  const url = URL.parse(/^[a-z]+:/i.test(typed) ? typed : `https://${typed}`);
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  // A single word is mostly a typing error, except for `localhost`.
  const isNamed = url?.hostname.includes(".") || url?.hostname === "localhost";
  return isWeb && isNamed ? url?.origin : undefined;
}
