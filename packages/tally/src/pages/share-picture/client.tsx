import type { Text } from "@digital-cleanup/text";
import { useModal } from "@digital-cleanup/ui/dialogs/use-modal.ts";
import { saveBlob } from "@digital-cleanup/ui/save-file.ts";
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { readPage } from "../client/read-page.ts";
import { drawPicture, pictureSize } from "./draw-picture.ts";
import { type Picture, pictureText } from "./picture.ts";

type Props = {
  t: Text;
  title: string;
  /** The address of the page that it leads to. */
  url: string;
  file: File | undefined;
};

/** Shares the picture with the address, or copies the address if the browser shares nothing. Absent if neither is possible. */
function ShareButton({ t, title, url, file }: Props) {
  const [isCopied, setCopied] = useState(false);
  const sharesHere = "share" in navigator;
  if (!sharesHere && !("clipboard" in navigator)) return null;

  async function share(): Promise<void> {
    if (sharesHere) {
      const files = file && navigator.canShare?.({ files: [file] }) ? { files: [file] } : {};
      // The person may close the browser's question without choosing.
      await navigator.share({ title, url, ...files }).catch(() => undefined);
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // Not allowed here; the address of the page can still be copied.
    }
  }

  return (
    <>
      <span class="hidden" role="status">
        {isCopied && t("common.copied")}
      </span>
      <button type="button" class="btn btn--big" onClick={() => void share()}>
        {isCopied ? t("common.copied") : t(`tally.picture.${sharesHere ? "share" : "copy"}`)}
      </button>
    </>
  );
}

const { t } = readPage();

export function showPicture(picture: Picture): void {
  const root = document.createElement("div");
  document.body.append(root);
  const close = () => {
    render(null, root);
    root.remove();
  };
  render(<PictureDialog picture={picture} onClose={close} />, root);
}

function PictureDialog({ picture, onClose }: { picture: Picture; onClose: () => void }) {
  const { dialog, heading, close } = useModal(onClose);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [file, setFile] = useState<File>();
  useEffect(() => {
    drawPicture(canvas.current!, picture);
    canvas.current!.toBlob((blob) => {
      if (blob) setFile(new File([blob], picture.fileName, { type: blob.type }));
    }, "image/png");
  }, [picture]);
  return (
    <dialog class="sheet picture" {...dialog}>
      <div class="flow">
        <h2 {...heading}>{t("tally.picture.title")}</h2>
        <canvas
          {...pictureSize}
          ref={canvas}
          id="picture"
          role="img"
          aria-label={pictureText(picture)}
        />
        <div class="row">
          <button type="button" class="btn btn--big push" onClick={close}>
            {t("common.back")}
          </button>
          <ShareButton t={t} title={picture.title} url={picture.url} file={file} />
          <button
            type="button"
            class="btn btn--big btn--main"
            id="picture-download"
            disabled={!file}
            onClick={() => file && saveBlob(file.name, file)}
          >
            {t("tally.picture.download")}
          </button>
        </div>
      </div>
    </dialog>
  );
}
