import { contentRuntime } from "../../platform/page/content-runtime.ts";

/** From a content script. The response is the name of the port of the script in the page's own world, if it was injected. */
type PageScriptRequest = { type: "video/page-script" };

export const isPageScriptRequest = (message: unknown): message is PageScriptRequest =>
  (Object(message) as Partial<PageScriptRequest>).type === "video/page-script";

/** Asks the background, from a content script, to inject the script into this document. Returns the name of its port. */
export async function requestPageScript(): Promise<string | undefined> {
  const message: PageScriptRequest = { type: "video/page-script" };
  return (await contentRuntime().sendMessage(message)) as string | undefined;
}
