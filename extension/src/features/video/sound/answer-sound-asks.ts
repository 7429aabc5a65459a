import { findAmong, make, quietly } from "../players/find-among.ts";
import type { SoundAsk, SoundReply } from "../protocol.ts";
import { dashSound, isDashWithSound } from "./dash-sound.ts";
import { hlsSound, isHlsWithSound } from "./hls-sound.ts";
import { reload } from "./reload.ts";
import { isShakaWithSound, shakaSound } from "./shaka-sound.ts";
import type { SoundPlayer } from "./sound-player.ts";
import { isVideoJsWithSound, videoJsSound } from "./video-js-sound.ts";

const makes = [
  make(isHlsWithSound, ({ media }) => media, hlsSound),
  make(isShakaWithSound, (player) => player.getMediaElement(), shakaSound),
  make(isDashWithSound, (player) => player.getVideoElement(), dashSound),
  make(isVideoJsWithSound, (player) => player.el().querySelector("video"), videoJsSound),
];

/** Those that were once left without anything. */
const failed = new WeakSet<SoundPlayer>();
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

/** Not of what is locked, for that would ask for its keys again, nor where somebody may read along. */
function hasSound(player: SoundPlayer): boolean {
  const { mediaKeys, textTracks } = player.media();
  const isRead = [...textTracks].some(({ mode }) => mode === "showing");
  return !failed.has(player) && !mediaKeys && !isRead && (quietly(player.hasSound) ?? false);
}

async function begin(player: SoundPlayer): Promise<boolean> {
  const media = player.media();
  const { currentTime, paused } = media;
  if (await reload(media, player.loadSound).catch(() => false)) return true;
  failed.add(player);
  await reload(media, player.loadWhole, currentTime);
  if (!paused) await media.play();
  return false;
}
