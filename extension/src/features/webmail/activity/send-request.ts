/** Sends a request as the webmail's own client does. The observer of requests reads the response. */
export function sendRequest(
  method: "GET" | "POST",
  url: string,
  headers: Record<string, string>,
  body?: string,
): void {
  const request = new XMLHttpRequest();
  request.open(method, url);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.send(body);
}
