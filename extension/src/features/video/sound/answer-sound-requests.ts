import { findAmong, make, quietly } from "../players/search-players.ts";
import type { SoundAsk, SoundReply } from "../control/player-protocol.ts";
import { dashSound, isDashWithSound } from "./dash-sound.ts";
import { hlsSound, isHlsWithSound } from "./hls-sound.ts";
import { placeOf, reload } from "../control/reload-video.ts";
import { isShakaWithSound, shakaSound } from "./shaka-sound.ts";
import { isRead, type SoundPlayer } from "./sound-player.ts";
import { isVideoJsWithSound, videoJsSound } from "./video-js-sound.ts";

const makes = [
  make(isHlsWithSound, ({ media }) => media, hlsSound),
  make(isShakaWithSound, (player) => player.getMediaElement(), shakaSound),
  make(isDashWithSound, (player) => player.getVideoElement(), dashSound),
  make(isVideoJsWithSound, (player) => player.el().querySelector("video"), videoJsSound),
];

/** Those that were once left without anything. */
const failed = new WeakSet<SoundPlayer>();
const waitMs = 3000;
let turn: Promise<unknown> = Promise.resolve();

/** Answers what the script outside of the page asks about sound without picture, one after the other. */
export function answerSoundAsks(port: MessagePort): void {
  port.addEventListener("message", ({ data }: MessageEvent<SoundAsk>) => {
    const reply = (isSo?: boolean) => port.postMessage({ id: data.id, isSo } satisfies SoundReply);
    turn = turn.then(() => answer(data)).then(reply, () => reply(false));
  });
  port.start();
}

async function answer({ verb, source }: SoundAsk): Promise<boolean | undefined> {
  const player = findAmong(makes, source);
  if (!player || verb === "find") return player && hasSound(player);
  const isSound = quietly(() => player.isSound()) ?? false;
  if (verb === "leave") return isSound && reload(player.media(), player.loadWhole);
  return isSound || (hasSound(player) && begin(player));
}

/**
 * Not of what is locked, for that would ask for its keys again, nor where somebody may read along, nor of what the page made up
 * and may have thrown away.
 */
function hasSound(player: SoundPlayer): boolean {
  const { mediaKeys, textTracks } = player.media();
  if (failed.has(player) || mediaKeys || isRead(textTracks)) return false;
  return quietly(() => /^https?:/.test(addressOf(player)) && player.hasSound()) ?? false;
}

const addressOf = (player: SoundPlayer): string =>
  new URL(String(player.address()), document.baseURI).href;

async function begin(player: SoundPlayer): Promise<boolean> {
  const media = player.media();
  if (await isStillGiven(addressOf(player))) {
    const place = placeOf(media);
    if (await reload(media, player.loadSound, place).catch(() => false)) return true;
    await reload(media, player.loadWhole, place).catch(() => false);
  }
  failed.add(player);
  return false;
}

/** A film whose address was good for once could not be had back. */
const isStillGiven = (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(waitMs) }).then(
    ({ ok }) => ok,
    () => false,
  );
