import type { Playback } from "../control/reload-video.ts";

/** A player of the page that can reload a video without its picture, adapted. Any method may throw. */
export type SoundPlayer = {
  media(): HTMLVideoElement;
  /** The URL of the manifest that it plays. */
  manifestUrl(): unknown;
  /** Whether the video has exactly one sound track that can be loaded without the picture. */
  hasSound(): boolean;
  /** Whether it plays what `loadSound` loaded. */
  isPlayingSound(): boolean;
  loadSound(playback: Playback): unknown;
  loadVideo(playback: Playback): unknown;
};

/** Whether subtitles are shown, which a person may be reading. */
export const showsSubtitles = (tracks: ArrayLike<{ mode: string }>): boolean =>
  Array.from(tracks).some(({ mode }) => mode === "showing");
