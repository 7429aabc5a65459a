import { contentRuntime } from "../../platform/page/content-runtime.ts";

const scripts = ["video-players", "video-sound"] as const;

/** Scripts that run in the page's own world. */
export type PageScript = (typeof scripts)[number];

/** From a content script. The response is the name of its port, if the script was injected. */
export type PageScriptRequest = { type: "video/page-script"; script: PageScript };

export function isPageScriptRequest(message: unknown): message is PageScriptRequest {
  const { type, script } = (message ?? {}) as Partial<PageScriptRequest>;
  return type === "video/page-script" && scripts.some((name) => name === script);
}

/** Asks the background, from a content script, to inject a script into this document. Returns the name of its port. */
export async function requestPageScript(script: PageScript): Promise<string | undefined> {
  const message: PageScriptRequest = { type: "video/page-script", script };
  return (await contentRuntime().sendMessage(message)) as string | undefined;
}
