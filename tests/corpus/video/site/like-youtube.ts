import type { Player } from "./player.ts";

/**
 * Imitates YouTube's player: an element with the methods that other extensions are known to call.
 * It plays through hls.js, which no other code can reach. Each entry is `{ levels, setRange }`,
 * made from the renditions in `names` and from `limit`, which sets the range.
 */
export const answersLikeYouTube: Record<string, string> = {
  "as published": `{ levels: () => [...names, "auto"], setRange: limit }`,
  "as published, of a person who chose": `(localStorage.setItem("yt-player-quality", '{"data":"hd1080"}'), { levels: () => [...names, "auto"], setRange: limit })`,
  "without a way to set": `{ levels: () => [...names, "auto"] }`,
  "with other names": `{ levels: () => ["q1", "q2", "auto"], setRange: limit }`,
  later: `{ levels: () => Promise.resolve(names), setRange: limit }`,
  "with an error once asked to change": `{ levels: () => names, setRange: (...range) => { limit(...range); throw new Error("not so"); } }`,
};

/** `asked` records every requested range; `choose` is the quality menu of the page. */
export const likeYouTube = (answers: string): Player => ({
  scripts: ["hls.js/dist/hls.min.js"],
  start: `const Hls = window.Hls; delete window.Hls;
    const hls = new Hls({ startLevel: 3, abrEwmaDefaultEstimate: 9e7, maxBufferLength: bufferSeconds, maxMaxBufferLength: bufferSeconds });
    const names = ["hd1080", "hd720", "large", "small"];
    window.asked = [];
    const limitTo = (name) => { hls.autoLevelCapping = names.toReversed().indexOf(name); };
    const limit = (lowest, highest) => { asked.push([lowest, highest]); limitTo(highest); };
    window.choose = (name) => { localStorage.setItem("yt-player-quality", JSON.stringify({ data: name })); limitTo(name); };
    const { levels, setRange } = ${answers};
    const player = document.querySelector("#box");
    player.classList.add("html5-video-player");
    if (levels) player.getAvailableQualityLevels = levels;
    if (setRange) player.setPlaybackQualityRange = setRange;
    hls.loadSource(media + "/film.m3u8");
    hls.attachMedia(video);`,
});
