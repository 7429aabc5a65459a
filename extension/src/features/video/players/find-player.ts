import { composeDashPlayers } from "./compose-dash-players.ts";
import { dashPlayer, isDash } from "./dash.ts";
import { hlsPlayer, isHls } from "./hls.ts";
import type { Player } from "./player.ts";
import { isPlyr, mediaOfPlyr, plyrPlayer } from "./plyr.ts";
import { createAdapter, searchPlayers } from "./search-players.ts";
import { isShaka, shakaPlayer } from "./shaka.ts";
import { isVideoJs, mediaOfVideoJs, videoJsPlayer } from "./video-js.ts";
import { isYouTube, mediaOfYouTube, youTubePlayer } from "./youtube.ts";

const adapters = [
  createAdapter(isHls, ({ media }) => media, hlsPlayer),
  createAdapter(isShaka, (player) => player.getMediaElement(), shakaPlayer),
  createAdapter(isDash, (player) => player.getVideoElement(), dashPlayer),
  createAdapter(isVideoJs, mediaOfVideoJs, videoJsPlayer),
  createAdapter(isPlyr, mediaOfPlyr, plyrPlayer),
  createAdapter(isYouTube, mediaOfYouTube, youTubePlayer),
];

export const findPlayer = (source: string): Player | undefined =>
  searchPlayers(adapters, source, composeDashPlayers);
