/** What the script outside of the page asks the one among its code, about the video that shows `source`. */
export type Ask = {
  id: number;
  source: string;
} & ({ verb: "read" | "release" | "letGo" } | { verb: "cap"; heightPx: number });

/** What a player tells of itself. */
export type PlayerState = {
  /** Heights that it may choose from, in any order; 0 where it does not say. */
  rungHeightsPx: number[];
  isLive: boolean;
  /** A quality is fixed, and not by us. */
  isChosenByHand: boolean;
};

/** `state` is absent where no player is known. */
export type Reply = { id: number; state?: PlayerState };

/** Whether there is sound without picture; to load nothing else from now on; to load both again. */
export type SoundAsk = { id: number; source: string; verb: "find" | "begin" | "leave" };

/** `isSo` is absent where no player is known. */
export type SoundReply = { id: number; isSo?: boolean | undefined };
