/** How a webmail is named, detected and supported. */
export type WebmailIdentity = {
  id: string;
  /** As its makers write it. */
  name: string;
  /**
   * `counted`: its deletions count, tested on the disk of a server: a real one, or one of ours that answers as its published sources do.
   * `experimental`: built from published selectors, never tested on the service; only messages being written are read.
   */
  level: "counted" | "experimental";
  /** Present if the webmail exists only at these hosts. Others are self-hosted anywhere. */
  hosts?: readonly string[];
  /** Each must match an element of the page. Never translated text. */
  selectors: readonly string[];
};

/**
 * The first of `identities` that matches this document. It is injected with `scripting.executeScript`, so it can use nothing but its
 * argument.
 */
export function detectWebmail<Id extends string>(
  identities: readonly (WebmailIdentity & { id: Id })[],
): Id | undefined {
  return identities.find(
    ({ hosts, selectors }) =>
      (!hosts || hosts.includes(location.hostname)) &&
      selectors.every((selector) => document.querySelector(selector)),
  )?.id;
}
