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

/** `check` whether sound is available without picture, `start` loading sound alone, `stop` doing so. */
export type SoundRequest = { id: number; source: string; verb: "check" | "start" | "stop" };

/** `state`, and `result` of a request about sound, are absent if no known player plays the source. */
export type Response = { id: number; state?: PlayerState; result?: boolean };
