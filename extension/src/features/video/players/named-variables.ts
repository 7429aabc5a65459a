declare const player: unknown;
declare const players: unknown;
declare const videoPlayer: unknown;
declare const mediaPlayer: unknown;
declare const myPlayer: unknown;
declare const dashPlayer: unknown;
declare const hlsPlayer: unknown;
declare const shakaPlayer: unknown;
declare const dash: unknown;
declare const hls: unknown;
declare const app: unknown;

/**
 * Variables that pages declare with `let` or `const` in a script of their own, by the names that the examples of players use. They are no
 * properties of `window`, so they can be read by name only, which fails if there is none.
 */
export const namedVariables: readonly (() => unknown)[] = [
  () => player,
  () => players,
  () => videoPlayer,
  () => mediaPlayer,
  () => myPlayer,
  () => dashPlayer,
  () => hlsPlayer,
  () => shakaPlayer,
  () => dash,
  () => hls,
  () => app,
];
