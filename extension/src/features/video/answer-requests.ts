import type { PlayerRequest, PlayerState, SoundRequest } from "./control/player-protocol.ts";
import { composeDashPlayers } from "./players/compose-dash-players.ts";
import { dashPlayer, isDash } from "./players/dash.ts";
import { hlsPlayer, isHls } from "./players/hls.ts";
import { ignoreErrors } from "./players/ignore-errors.ts";
import type { Player } from "./players/player.ts";
import { isPlyr, mediaOfPlyr, plyrPlayer } from "./players/plyr.ts";
import { createAdapter, searchPlayers } from "./players/search-players.ts";
import { isShaka, shakaPlayer } from "./players/shaka.ts";
import { isVideoJs, mediaOfVideoJs, videoJsPlayer } from "./players/video-js.ts";
import { isYouTube, mediaOfYouTube, youTubePlayer } from "./players/youtube.ts";
import { handleSoundRequest } from "./sound/handle-sound-request.ts";

const adapters = [
  createAdapter(isHls, ({ media }) => media, hlsPlayer),
  createAdapter(isShaka, (player) => player.getMediaElement(), shakaPlayer),
  createAdapter(isDash, (player) => player.getVideoElement(), dashPlayer),
  createAdapter(isVideoJs, mediaOfVideoJs, videoJsPlayer),
  createAdapter(isPlyr, mediaOfPlyr, plyrPlayer),
  createAdapter(isYouTube, mediaOfYouTube, youTubePlayer),
];

/** Sound is loaded by one request after the other. */
let queue: Promise<unknown> = Promise.resolve();

/** Responds to the content script's requests about the players of this page. */
export function answerRequests(port: MessagePort): void {
  port.addEventListener("message", ({ data }: MessageEvent<PlayerRequest | SoundRequest>) => {
    const respond = (response: object) => port.postMessage({ id: data.id, ...response });
    if (isSoundRequest(data)) {
      queue = queue
        .then(() => handleSoundRequest(data))
        .then(
          (result) => respond({ result }),
          () => respond({ result: false }),
        );
    } else {
      respond({ state: handlePlayerRequest(data) });
    }
  });
  port.start();
}

const isSoundRequest = (request: PlayerRequest | SoundRequest): request is SoundRequest =>
  ["check", "start", "stop"].includes(request.verb);

function handlePlayerRequest(request: PlayerRequest): PlayerState | undefined {
  const player = ignoreErrors(() => findPlayer(request.source));
  ignoreErrors(() => {
    if (request.verb === "cap") player?.cap(request.heightPx);
    if (request.verb === "release") player?.release();
    if (request.verb === "yield") player?.yield?.();
  });
  return ignoreErrors(() => player?.read());
}

const findPlayer = (source: string): Player | undefined =>
  searchPlayers(adapters, source, composeDashPlayers);
