import type { Place } from "../control/reload-video.ts";

/** A player of a page that may load a film anew without its picture, and with it again. Anything in it may throw. */
export type SoundPlayer = {
  media(): HTMLVideoElement;
  /** Of the manifest that it shows. */
  address(): unknown;
  /** Whether its film has one sound, apart from the picture. */
  hasSound(): boolean;
  /** Whether it still shows what `loadSound` loaded. */
  isSound(): boolean;
  loadSound(place: Place): unknown;
  loadWhole(place: Place): unknown;
};

/** Whether somebody may read along. */
export const isRead = (tracks: ArrayLike<{ mode: string }>): boolean =>
  Array.from(tracks).some(({ mode }) => mode === "showing");
