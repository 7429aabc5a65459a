/** From a content script: there are players in this document to be asked. Answered with whether the browser let us in. */
export type PlayersWanted = { type: "video/players" };

export const isPlayersWanted = (message: unknown): message is PlayersWanted =>
  (message as Partial<PlayersWanted> | null)?.type === "video/players";

type Native = { runtime: { sendMessage(message: PlayersWanted): Promise<unknown> } };

/** For content scripts, which carry no polyfill. */
export async function wantPlayers(): Promise<boolean> {
  const scope: { browser?: Native; chrome?: Native } = globalThis as object;
  return (await (scope.browser ?? scope.chrome!).runtime.sendMessage({
    type: "video/players",
  })) as boolean;
}
