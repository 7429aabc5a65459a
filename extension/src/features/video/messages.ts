const scripts = ["video-players", "video-sound"] as const;

/** What may be put among the code of a page. */
export type PageScript = (typeof scripts)[number];

/** From a content script: there is something in this document to be asked. Answered with whether the browser let us in. */
export type PageScriptWanted = { type: "video/page-script"; script: PageScript };

export function isPageScriptWanted(message: unknown): message is PageScriptWanted {
  const { type, script } = (message ?? {}) as Partial<PageScriptWanted>;
  return type === "video/page-script" && scripts.some((name) => name === script);
}

type Native = { runtime: { sendMessage(message: PageScriptWanted): Promise<unknown> } };

/** For content scripts, which carry no polyfill. */
export async function wantPageScript(script: PageScript): Promise<boolean> {
  const scope: { browser?: Native; chrome?: Native } = globalThis as object;
  return (await (scope.browser ?? scope.chrome!).runtime.sendMessage({
    type: "video/page-script",
    script,
  })) as boolean;
}
