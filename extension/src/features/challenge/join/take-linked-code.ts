import { fragmentDetail } from "../../../ui/navigation/fragment-detail.ts";

/**
 * The code in an address such as `#challenge/BRUME27`, to which the welcome page leads. It is removed from the address, so that
 * a reload does not look it up again.
 */
export function takeLinkedCode(): string | undefined {
  const { hash } = location;
  const code = fragmentDetail(hash);
  if (!hash.startsWith("#challenge/") || code === "") return undefined;
  history.replaceState(history.state, "", "#challenge");
  return code;
}
