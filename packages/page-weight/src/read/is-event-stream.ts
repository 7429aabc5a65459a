import type { Header } from "./header-bytes.ts";
import { headerValue } from "./header-value.ts";

/** Whether a response is server-sent events or, before it has headers, a request asks for them. */
export const isEventStream = ({
  requestHeaders = [],
  responseHeaders,
}: {
  requestHeaders?: readonly Header[];
  responseHeaders?: readonly Header[];
}): boolean => {
  const type = responseHeaders
    ? headerValue(responseHeaders, "content-type")
    : headerValue(requestHeaders, "accept");
  return /\btext\/event-stream\b/i.test(type ?? "");
};
