/**
 * Pages whose video is misleading. `media` is the address of the videos, `other` another site with
 * the same pages.
 */
type Trap = (media: string, other: string) => string;

const film = (media: string, attributes = "") =>
  `<video width="320" height="180" preload="auto" ${attributes}>${[1080, 480, 240]
    .map((size) => `<source src="${media}/film-${size}.mp4" type="video/mp4" size="${size}">`)
    .join("")}</video>`;

/** A script that plays in a shadow root which no script of the page can reach. */
const queryClosedShadowRoot = (media: string) => `<film-player></film-player><script>
  customElements.define("film-player", class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: "closed" });
      root.innerHTML = ${JSON.stringify(film(media))};
      document.querySelector("#play").onclick = () => root.querySelector("video").play();
      window.heightNow = () => root.querySelector("video").videoHeight;
    }
  });
</script>`;

const trapPages: Record<string, Trap> = {
  "not-displayed": (media) => film(media, 'style="display: none"'),
  "not-displayed-muted": (media) => film(media, 'style="display: none" muted'),
  gallery: (media) => film(media, "muted") + film(media, "muted") + film(media, "muted"),
  loop: (media) =>
    `<video width="320" height="180" loop preload="auto"><source src="${media}/loop-1080.mp4" size="1080"><source src="${media}/loop-240.mp4" size="240"></video>`,
  sound: (media) =>
    `<video width="320" height="180" preload="auto" src="${media}/sound.m4a"></video>`,
  "closed-root": queryClosedShadowRoot,
  "with-sound-alone": (media) =>
    `<video width="320" height="180" preload="auto"><source src="${media}/film-1080.mp4" type="video/mp4" size="1080"><source src="${media}/film-480.mp4" type="video/mp4" size="480"><source src="${media}/sound.m4a" type="audio/mp4"></video>`,
  "one-rendition": (media) =>
    `<video width="320" height="180" preload="auto" src="${media}/film-1080.mp4"></video>`,
  "in-picture": (media) => `${film(media)}<script>
    document.querySelector("#play").addEventListener("click", () => document.querySelector("video").requestPictureInPicture());
  </script>`,
  stream: (
    media,
  ) => `${film(media, 'crossorigin hidden id="origin"')}<video id="call" width="320" height="180"></video><script>
    document.querySelector("#play").onclick = async () => {
      const canvas = document.createElement("canvas");
      canvas.width = 1920; canvas.height = 1080;
      const draw = canvas.getContext("2d");
      setInterval(() => { draw.fillStyle = "hsl(" + (Date.now() / 50) % 360 + " 50% 50%)"; draw.fillRect(0, 0, 1920, 1080); }, 100);
      const call = document.querySelector("#call");
      call.srcObject = canvas.captureStream(10);
      await call.play();
    };
  </script>`,
  frame: (_media, other) =>
    `<iframe src="${other}/film?player=native&box=320x180" width="500" height="400" allow="autoplay; fullscreen"></iframe>`,
};

export const trapPage = (name: string, media: string, other: string): string | undefined =>
  trapPages[name] &&
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Piège</title><link rel="icon" href="data:,">
<main><h1>Film</h1><p><button id="play">Lire</button></p></main>
<script>
  window.errors = [];
  addEventListener("error", (event) => errors.push(String(event.message)));
  document.querySelector("#play").onclick = () => { for (const video of document.querySelectorAll("video")) video.play(); };
</script>
${trapPages[name](media, other)}`;
