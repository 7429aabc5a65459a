import { answersLikeYouTube, likeYouTube } from "./like-youtube.ts";
import type { Player } from "./player.ts";

const sources = (media: string) =>
  [1080, 480, 240]
    .map((size) => `<source src="${media}/film-${size}.mp4" type="video/mp4" size="${size}">`)
    .join("");

/** A private variable of the page, unless `expose` publishes it. */
const hls = (expose: string) => `{
  const hls = new Hls({ startLevel: 3, abrEwmaDefaultEstimate: 9e7, maxBufferLength: bufferSeconds, maxMaxBufferLength: bufferSeconds });
  ${expose}
  if (isFixed) hls.on("hlsManifestParsed", () => { hls.currentLevel = 3; });
  hls.loadSource(media + "/film.m3u8");
  hls.attachMedia(video);
}`;

const shaka = (manifest: string) => `{
  const player = new shaka.Player();
  player.configure({ abr: { defaultBandwidthEstimate: 9e7 }, streaming: { bufferingGoal: bufferSeconds, rebufferingGoal: 1 } });
  player.attach(video).then(() => player.load(media + "/${manifest}"));
}`;

const dash = (store: string) => `{
  const film = dashjs.MediaPlayer().create();
  ${store}
  film.updateSettings({ streaming: { buffer: { bufferTimeDefault: bufferSeconds, bufferTimeAtTopQuality: bufferSeconds, bufferTimeAtTopQualityLongForm: bufferSeconds, fastSwitchEnabled: false }, abr: { initialBitrate: { video: 1000 } } } });
  film.initialize(video, media + "/film.mpd", false);
}`;
const dashScripts = ["dashjs/dist/modern/umd/dash.all.min.js"];

/** How a page starts each player, with every rendition available and the largest first, as on a fast connection. */
export const players = {
  native: { scripts: [], markup: sources, start: "" },
  "hls.js": { scripts: ["hls.js/dist/hls.min.js"], start: hls("") },
  /** As a bundler leaves it: without any global name. */
  "hls.js bundled": {
    scripts: ["hls.js/dist/hls.min.js"],
    start: `const Hls = window.Hls; delete window.Hls; ${hls("")}`,
  },
  "dash.js": { scripts: dashScripts, start: dash("window.film = film;") },
  /** In a variable that is no property of `window`. */
  "dash.js let": {
    scripts: dashScripts,
    declarations: "let player;",
    start: dash("player = film;"),
  },
  /** As a framework keeps it, in the state of the component around the video. */
  "dash.js component": {
    scripts: dashScripts,
    start: dash(
      `document.querySelector("#box").__component = { parent: null, state: { next: { memoized: { current: film } } } };`,
    ),
  },
  /** In a variable of a function, with a menu. */
  "dash.js private": {
    scripts: dashScripts,
    start: dash(`window.chooseLargest = () => {
      film.updateSettings({ streaming: { abr: { autoSwitchBitrate: { video: false } } } });
      film.setRepresentationForTypeByIndex("video", 3, true);
    };`),
  },
  "shaka dash": {
    scripts: ["shaka-player/dist/shaka-player.compiled.js"],
    start: shaka("film.mpd"),
  },
  "shaka hls": {
    scripts: ["shaka-player/dist/shaka-player.compiled.js"],
    start: shaka("film.m3u8"),
  },
  "video.js": {
    scripts: ["video.js/dist/video.min.js"],
    styles: ["video.js/dist/video-js.min.css"],
    className: "video-js",
    start: `videojs.Vhs.GOAL_BUFFER_LENGTH = bufferSeconds; videojs.Vhs.MAX_GOAL_BUFFER_LENGTH = bufferSeconds; videojs.Vhs.MAX_BUFFER_LOW_WATER_LINE = bufferSeconds / 2;
      videojs(video, { controls: true, fill: true, html5: { vhs: { overrideNative: true, bandwidth: 9e7, limitRenditionByPlayerDimensions: false, useDevicePixelRatio: false } }, sources: [{ src: media + "/film.m3u8", type: "application/x-mpegURL" }] });`,
  },
  plyr: {
    scripts: ["plyr/dist/plyr.min.js"],
    styles: ["plyr/dist/plyr.css"],
    markup: sources,
    start: `new Plyr(video, { quality: { default: 1080, options: [1080, 480, 240] }, iconUrl: "/none.svg", blankVideo: "" });`,
  },
} satisfies Record<string, Player>;

export const playerOf = (name: string): Player =>
  name in answersLikeYouTube
    ? likeYouTube(answersLikeYouTube[name]!)
    : ((players as Record<string, Player>)[name] ?? players.native);
