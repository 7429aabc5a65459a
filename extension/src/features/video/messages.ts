const scripts = ["video-players", "video-sound"] as const;

/** What may be put among the code of a page. */
export type PageScript = (typeof scripts)[number];

/** From a content script: there are players in this document to be asked. Answered with whether the browser let us in. */
export type PlayersWanted = { type: "video/players"; script: PageScript };

export function isPlayersWanted(message: unknown): message is PlayersWanted {
  const { type, script } = (message ?? {}) as Partial<PlayersWanted>;
  return type === "video/players" && scripts.some((name) => name === script);
}

type Native = { runtime: { sendMessage(message: PlayersWanted): Promise<unknown> } };

/** For content scripts, which carry no polyfill. */
export async function wantPlayers(script: PageScript): Promise<boolean> {
  const scope: { browser?: Native; chrome?: Native } = globalThis as object;
  return (await (scope.browser ?? scope.chrome!).runtime.sendMessage({
    type: "video/players",
    script,
  })) as boolean;
}
