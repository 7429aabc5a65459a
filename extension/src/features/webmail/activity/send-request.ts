const limitMs = 30_000;

/**
 * Sends a request as the webmail's own client does; it leaves before the next one of the page. Resolves to the text of the response, or
 * `undefined` if there is none or it is no success. The observer of requests reads it too.
 */
export const sendRequest = (
  method: "GET" | "POST",
  url: string,
  headers: Record<string, string>,
  body?: string,
): Promise<string | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.timeout = limitMs;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.addEventListener("loadend", () => {
      const isSuccess = request.status >= 200 && request.status < 300;
      resolve(isSuccess ? request.responseText : undefined);
    });
    request.send(body);
  });
