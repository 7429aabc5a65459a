import { dashPlayer, isDash } from "./dash.ts";
import { findAmong, make } from "./search-players.ts";
import { hlsPlayer, isHls } from "./hls.ts";
import type { Player } from "./player.ts";
import { isPlyr, mediaOfPlyr, plyrPlayer } from "./plyr.ts";
import { isShaka, shakaPlayer } from "./shaka.ts";
import { isVideoJs, mediaOfVideoJs, videoJsPlayer } from "./video-js.ts";
import { isYouTube, mediaOfYouTube, youTubePlayer } from "./youtube.ts";

const makes = [
  make(isHls, ({ media }) => media, hlsPlayer),
  make(isShaka, (player) => player.getMediaElement(), shakaPlayer),
  make(isDash, (player) => player.getVideoElement(), dashPlayer),
  make(isVideoJs, mediaOfVideoJs, videoJsPlayer),
  make(isPlyr, mediaOfPlyr, plyrPlayer),
  make(isYouTube, mediaOfYouTube, youTubePlayer),
];

export const findPlayer = (source: string): Player | undefined => findAmong(makes, source);
