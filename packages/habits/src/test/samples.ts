import type { HabitEvent, Moment } from "../observation/observation.ts";
import type { ComposeChanged } from "../observation/mail-events.ts";
import type { VideoSeen } from "../observation/video-seen.ts";

/** A moment at which the person may be interrupted. */
export const quietMoment: Moment = {
  isTyping: false,
  isInCall: false,
  isFullScreen: false,
  isInPictureInPicture: false,
  hasOpenDialog: false,
};

export const compose = (change: Partial<ComposeChanged> = {}): ComposeChanged => ({
  type: "compose.changed",
  mode: "new",
  attachments: [],
  to: 1,
  cc: 0,
  bcc: 0,
  ...change,
});

/** Full HD in a box of 480 × 270, visible, played for 12 s of ten minutes. */
export const video = (change: Partial<VideoSeen> = {}): VideoSeen => ({
  type: "video.seen",
  boxWidthPx: 480,
  boxHeightPx: 270,
  objectFit: "contain",
  pixelRatio: 1,
  videoWidthPx: 1920,
  videoHeightPx: 1080,
  renditionHeightsPx: [240, 480, 720, 1080],
  reach: "player",
  hasAudioRendition: false,
  isHidden: false,
  hiddenMs: 0,
  isInPictureInPicture: false,
  isFullScreen: false,
  isMuted: false,
  isLooped: false,
  isLive: false,
  isMediaStream: false,
  isInGallery: false,
  isQualityChosenByHand: false,
  playedMs: 12_000,
  durationMs: 600_000,
  bytesPerHour: 2_700_000_000,
  ...change,
});

/** One event of each type, with every field that it may have. */
export const eventSamples: readonly HabitEvent[] = [
  compose({ mode: "forward", attachments: [{ bytes: 5_000_000, exact: true }], cc: 2, bcc: 3 }),
  { type: "send.intent" },
  { type: "send.done" },
  { type: "mail.deleted", n: 3, bytes: 24_000, permanent: false, source: "sizes" },
  { type: "trash.emptied", n: 80, bytes: 12_000_000, source: "quota" },
  { type: "trash.seen", n: 80, bytes: 12_000_000, oldestDays: 40 },
  { type: "junk.marked", n: 2 },
  {
    type: "newsletters.seen",
    senders: [
      {
        messages: 12,
        read: 0,
        spanDays: 80,
        bytes: 900_000,
        unsubscribe: "oneClick",
        isJunk: false,
      },
    ],
  },
  { type: "unsubscribe.done" },
  video(),
];
