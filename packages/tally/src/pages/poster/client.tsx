import { render } from "preact";
import { readPage } from "../client/read-page.ts";
import "../print-button/client.tsx";
import { drawLogo, LogoField, readLogo } from "./logo-field.tsx";

/** The sizes of a name that holds on two lines, and those of a longer one, in pixels of an A4 sheet that is 794 wide. */
const sizes = [71, 58, 46];
const smallSizes = [36, 28, 22];

/**
 * Gives the name of a poster the largest size that the sheet holds, measured because fonts differ in width. A name too
 * long for two lines takes the place of the pictograms, then gets smaller. The code keeps its size.
 */
function fitPoster(poster: HTMLElement): void {
  const name = poster.querySelector<HTMLElement>(".poster__name");
  if (!name) return;
  // On a narrow screen the poster has another layout than on paper.
  poster.classList.add("poster--sheet");
  poster.classList.remove("poster--full");
  const holds = (size: number): boolean => {
    name.style.setProperty("--name", String(size));
    return isOnTwoLines(name);
  };
  if (!sizes.some(holds) || isTooHigh(poster)) {
    poster.classList.toggle("poster--full", isTooHigh(poster));
    for (const size of smallSizes) {
      if (!isTooHigh(poster)) break;
      name.style.setProperty("--name", String(size));
    }
  }
  poster.classList.remove("poster--sheet");
}

/** Whether the text has at most two lines, without dividing a word. */
function isOnTwoLines(text: HTMLElement): boolean {
  text.style.overflowWrap = "normal";
  const { lineHeight } = getComputedStyle(text);
  const lines = Math.round(text.offsetHeight / Number.parseFloat(lineHeight));
  const isTooWide = text.scrollWidth > text.clientWidth;
  text.style.overflowWrap = "";
  return lines <= 2 && !isTooWide;
}

const isTooHigh = ({ scrollHeight, clientHeight }: HTMLElement): boolean =>
  scrollHeight > clientHeight;

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
  if (logo !== null) void showLogo(poster, logo);
}

// The posters of a campaign show the logos that were chosen for its events.
const place = document.querySelector<HTMLElement>("#logo-of-event");
const [poster] = posters;
if (place && poster) {
  const { t } = readPage();
  const code = place.dataset.code ?? "";
  render(<LogoField t={t} code={code} onLogo={(logo) => void showLogo(poster, logo)} />, place);
}
