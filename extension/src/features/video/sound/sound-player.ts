/** A player of a page that may load a film anew without its picture, and with it again. Anything in it may throw. */
export type SoundPlayer = {
  media(): HTMLVideoElement;
  /** Whether its film has one sound, apart from the picture. */
  hasSound(): boolean;
  /** Whether it still shows what `loadSound` loaded. */
  isSound(): boolean;
  loadSound(seconds: number): unknown;
  loadWhole(seconds: number): unknown;
};
