import type { Text } from "@digital-cleanup/text";
import { useRef, useState } from "preact/hooks";
import { readText, storeText } from "../client/browser-store.ts";

type Props = { t: Text; code: string; onLogo: (logo: string | undefined) => void };

/** Chooses the organiser's logo, which stays in this browser. */
export function LogoField({ t, code, onLogo }: Props) {
  const [hasLogo, setHasLogo] = useState(() => readLogo(code) !== null);
  const [problem, setProblem] = useState<LogoProblem | "notStored">();
  const input = useRef<HTMLInputElement>(null);

  function change(logo: string | undefined): void {
    setHasLogo(logo !== undefined);
    setProblem(storeText(storageKey(code), logo ?? null) ? undefined : "notStored");
    onLogo(logo);
  }
  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    const encoded = await encodeLogo(file);
    if (encoded.ok) change(encoded.logo);
    else setProblem(encoded.problem);
    // The same file can be chosen again.
    if (input.current) input.current.value = "";
  }
  return (
    <div class="row row--tight">
      <label>
        {t("tally.organise.poster.logo")}{" "}
        <input
          id="logo"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          ref={input}
          aria-describedby="logo-hint logo-problem"
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
      </label>
      {hasLogo && (
        <button
          class="btn btn--text"
          type="button"
          onClick={() => {
            change(undefined);
            input.current?.focus();
          }}
        >
          {t("tally.organise.poster.removeLogo")}
        </button>
      )}
      <span class="soft" id="logo-hint">
        {t("tally.organise.poster.logoHint")}
      </span>
      <b id="logo-problem" role="status">
        {problem && t(`tally.organise.poster.logoProblem.${problem}`)}
      </b>
    </div>
  );
}

const maxFileBytes = 5_000_000;
/** Enough for 300 dots an inch where an A3 sheet has its logo. */
const maxWidth = 900;
const maxHeight = 360;
const minSide = 32;
/** Decoding takes four bytes a pixel. */
const maxSide = 10_000;

type LogoProblem = "tooLarge" | "notImage" | "tooSmall";
type Encoded = { ok: true; logo: string } | { ok: false; problem: LogoProblem };

/** Decodes an image and encodes its pixels alone as PNG, no larger than a poster needs. Nothing else of the file is kept. */
async function encodeLogo(file: Blob): Promise<Encoded> {
  if (file.size > maxFileBytes) return { ok: false, problem: "tooLarge" };
  const image = await createImageBitmap(file).catch(() => undefined);
  if (!image) return { ok: false, problem: "notImage" };
  const { width, height } = image;
  if (Math.max(width, height) > maxSide) return { ok: false, problem: "tooLarge" };
  if (Math.min(width, height) < minSide) return { ok: false, problem: "tooSmall" };
  const canvas = document.createElement("canvas");
  drawWithin(canvas, image, Math.min(1, maxWidth / width, maxHeight / height));
  return { ok: true, logo: canvas.toDataURL("image/png").replace(/^.*,/, "") };
}

export async function drawLogo(canvas: HTMLCanvasElement, logo: string): Promise<void> {
  const bytes = Uint8Array.from(atob(logo), (letter) => letter.charCodeAt(0));
  drawWithin(canvas, await createImageBitmap(new Blob([bytes], { type: "image/png" })), 1);
}

function drawWithin(canvas: HTMLCanvasElement, image: ImageBitmap, scale: number): void {
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
}

const storageKey = (code: string): string => `digital-cleanup.logo.${code}`;

/** The logo that this browser keeps for an event, a PNG as Base64. Without storage, it is there for as long as the page is open. */
export const readLogo = (code: string): string | null => readText(storageKey(code));
