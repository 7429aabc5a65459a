/** From the content script to the script in the page's world, about the video that plays `source`. */
export type PlayerRequest = {
  id: number;
  source: string;
} & ({ verb: "read" | "release" | "yield" } | { verb: "cap"; heightPx: number });

export type PlayerState = {
  /** Heights of the renditions, in any order; 0 if unknown. */
  renditionHeightsPx: number[];
  isLive: boolean;
  /** A quality is fixed, and not by this extension. */
  isChosenByHand: boolean;
};

/** `state` is absent if no known player plays the source. */
export type PlayerResponse = { id: number; state?: PlayerState };

/** `check` whether sound is available without picture, `start` loading sound alone, `stop` doing so. */
export type SoundRequest = { id: number; source: string; verb: "check" | "start" | "stop" };

/** `result` is absent if no known player plays the source. */
export type SoundResponse = { id: number; result?: boolean | undefined };
