/**
 * The code in an address such as `#challenge/BRUME27`, to which the welcome page leads. It is removed from the address, so that
 * a reload does not look it up again.
 */
export function takeLinkedCode(): string | undefined {
  const [section = "", ...rest] = location.hash.slice(1).split("/");
  const code = rest.join("/");
  if (section !== "challenge" || code === "") return undefined;
  history.replaceState(history.state, "", `#${section}`);
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
