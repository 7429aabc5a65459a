import { render } from "preact";
import { readPage } from "../client/read-page.ts";
import "../print-button/client.tsx";
import { drawLogo } from "./encode-logo.ts";
import { fitPoster } from "./fit-poster.ts";
import { LogoField } from "./logo-field.tsx";
import { readLogo } from "./stored-logo.ts";

/** Shows a logo on a poster, or none. The logo takes room, so the poster is fitted again. */
async function showLogo(poster: HTMLElement, logo: string | undefined): Promise<void> {
  const canvas = poster.querySelector<HTMLCanvasElement>(".poster__logo");
  if (!canvas) return;
  if (logo !== undefined) await drawLogo(canvas, logo);
  canvas.hidden = logo === undefined;
  fitPoster(poster);
}

const posters = [...document.querySelectorAll<HTMLElement>(".poster")];
for (const poster of posters) {
  fitPoster(poster);
  const logo = readLogo(poster.dataset.code ?? "");
  if (logo !== undefined) void showLogo(poster, logo);
}

// The posters of a campaign show the logos that were chosen for its events.
const place = document.querySelector<HTMLElement>("#logo-of-event");
const [poster] = posters;
if (place && poster) {
  const { t } = readPage();
  const code = place.dataset.code ?? "";
  render(<LogoField t={t} code={code} onLogo={(logo) => void showLogo(poster, logo)} />, place);
}
