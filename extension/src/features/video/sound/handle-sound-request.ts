import type { SoundRequest } from "../control/player-protocol.ts";
import { readPlayback, reloadVideo } from "../control/reload-video.ts";
import { ignoreErrors } from "../players/ignore-errors.ts";
import { createAdapter, searchPlayers } from "../players/search-players.ts";
import { dashSound, isDashWithSound } from "./dash-sound.ts";
import { hlsSound, isHlsWithSound } from "./hls-sound.ts";
import { isShakaWithSound, shakaSound } from "./shaka-sound.ts";
import { showsSubtitles, type SoundPlayer } from "./sound-player.ts";
import { isVideoJsWithSound, videoJsSound } from "./video-js-sound.ts";

const adapters = [
  createAdapter(isHlsWithSound, ({ media }) => media, hlsSound),
  createAdapter(isShakaWithSound, (player) => player.getMediaElement(), shakaSound),
  createAdapter(isDashWithSound, (player) => player.getVideoElement(), dashSound),
  createAdapter(isVideoJsWithSound, (player) => player.el().querySelector("video"), videoJsSound),
];

/** Players whose sound failed to load once. */
const failed = new WeakSet<SoundPlayer>();
const probeTimeoutMs = 3000;

/** Does what the content script requests about sound without picture; `undefined` if no known player plays the source. */
export async function handleSoundRequest({
  verb,
  source,
}: SoundRequest): Promise<boolean | undefined> {
  const player = searchPlayers(adapters, source);
  if (!player || verb === "check") return player && hasSound(player);
  const isPlayingSound = ignoreErrors(() => player.isPlayingSound()) ?? false;
  if (verb === "stop") return isPlayingSound && reloadVideo(player.media(), player.loadVideo);
  return isPlayingSound || (hasSound(player) && startSound(player));
}

/**
 * False for encrypted videos, whose keys would be requested again, while subtitles are shown, and for a manifest that the page
 * created and may have discarded.
 */
function hasSound(player: SoundPlayer): boolean {
  const { mediaKeys, textTracks } = player.media();
  if (failed.has(player) || mediaKeys || showsSubtitles(textTracks)) return false;
  return ignoreErrors(() => /^https?:/.test(manifestUrl(player)) && player.hasSound()) ?? false;
}

const manifestUrl = (player: SoundPlayer): string =>
  new URL(String(player.manifestUrl()), document.baseURI).href;

async function startSound(player: SoundPlayer): Promise<boolean> {
  const media = player.media();
  if (await isStillServed(manifestUrl(player))) {
    const playback = readPlayback(media);
    if (await reloadVideo(media, player.loadSound, playback).catch(() => false)) return true;
    await reloadVideo(media, player.loadVideo, playback).catch(() => false);
  }
  failed.add(player);
  return false;
}

/** A manifest whose URL worked only once could not be loaded again for the picture. */
const isStillServed = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(probeTimeoutMs) }).then(
    ({ ok }) => ok,
    () => false,
  );
