type Scope = typeof globalThis & { content?: { fetch: typeof fetch } };

/** Sends a request as the webmail's own page does, with the person's session. In Firefox only `content.fetch` acts for the page. */
export function pageFetch(path: string, options: RequestInit): Promise<Response> {
  const { content } = globalThis as Scope;
  const url = new URL(path, location.href).href;
  return content
    ? content.fetch(url, options)
    : fetch(url, { credentials: "same-origin", ...options });
}
