type Scope = typeof globalThis & { content?: { fetch: typeof fetch } };

/** Asks the webmail as its own page would, with the person's session. In Firefox only `content.fetch` speaks for the page. */
export function ask(path: string, options: RequestInit): Promise<Response> {
  const { content } = globalThis as Scope;
  const url = new URL(path, location.href).href;
  return content
    ? content.fetch(url, options)
    : fetch(url, { credentials: "same-origin", ...options });
}
