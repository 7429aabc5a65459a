/** SOGo requires the token of its cookie in each request with a body. */
export const xsrfToken = (): string =>
  /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? "";

/** The path of the person's mail, with its final slash. */
export const mailBase = (): string => /^(.*\/Mail\/)/.exec(location.pathname)?.[1] ?? "/";
