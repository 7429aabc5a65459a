import { playerOf } from "./players.ts";

const size = (text: string | null, fallback: string) => {
  const [width, height] = (text ?? fallback).split("x");
  return { width: Number(width), height: Number(height) };
};

/**
 * Parameters: `player`, `box=320x180`, `fit`, `scale`, `buffer` (seconds), `muted`, `autoplay`,
 * `tag` (added to its requests), `list` (another HLS manifest) and `fixed` (a rendition that the
 * page forces). The button starts the video with a user gesture.
 */
export function filmPage(query: URLSearchParams, mediaOrigin: string): string {
  const media = query.has("tag") ? `${mediaOrigin}/${query.get("tag")}` : mediaOrigin;
  const player = playerOf(query.get("player") ?? "native");
  const box = size(query.get("box"), "320x180");
  const fit = query.get("fit") ?? "contain";
  const attributes = ["muted", "autoplay"].filter((name) => query.has(name)).join(" ");
  const links = (player.styles ?? []).map((file) => `<link rel="stylesheet" href="/lib/${file}">`);
  const scripts = player.scripts.map((file) => `<script src="/lib/${file}"></script>`);
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Film</title><link rel="icon" href="data:,">
${links.join("")}
<style>
  main { max-width: 1200px }
  #box { width: ${box.width}px; height: ${box.height}px; transform-origin: 0 0; transform: scale(${Number(query.get("scale") ?? 1)}) }
  video { width: 100%; height: 100%; object-fit: ${fit}; background: #222 }
</style>
<main><h1>Film</h1><p><button id="play">Lire</button> <button id="pause">Pause</button></p>
<div id="box"><video ${player.className ? `class="${player.className}"` : ""} crossorigin preload="auto" ${attributes}>${player.markup?.(media) ?? ""}</video></div></main>
${scripts.join("")}
<script nonce="page">
  ${player.declarations ?? ""}
  const errors = window.errors = [];
  addEventListener("error", (event) => errors.push(String(event.message)));
  addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));
  const video = document.querySelector("video");
  document.querySelector("#play").onclick = () => document.querySelector("video").play();
  document.querySelector("#pause").onclick = () => document.querySelector("video").pause();
  ((video, media, bufferSeconds, isFixed) => {
    ${player.start.replace("film.m3u8", query.get("list") ?? "film.m3u8")}
  })(video, ${JSON.stringify(media)}, ${Number(query.get("buffer") ?? 6)}, ${query.has("fixed")});
</script>`;
}

/** Embeds other pages of this site or another one, all visible at once. */
export const framesPage = (sources: string[]): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Films</title><link rel="icon" href="data:,">
<style>body { margin: 0 } h1 { margin: 0; font-size: 1rem } iframe { width: 240px; height: 190px; border: 0 }</style><main><h1>Films</h1></main>
${sources.map((source) => `<iframe src="${source.replaceAll("&", "&amp;")}" allow="autoplay; fullscreen"></iframe>`).join("")}`;
