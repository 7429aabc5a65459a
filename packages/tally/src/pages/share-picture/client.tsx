import { saveBlob } from "@digital-cleanup/ui/save-file.ts";
import { useModal } from "@digital-cleanup/ui/dialogs/use-modal.ts";
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { readPage } from "../client/read-page.ts";
import { drawPicture, pictureSize } from "./draw-picture.ts";
import { type Picture, pictureText } from "./picture.ts";

const { t } = readPage();

/** Shows the picture of an event in a dialog, to download or to share. */
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
          {file && canShare(file) && (
            <button type="button" class="btn btn--big" onClick={() => void share(file)}>
              {t("tally.picture.share")}
            </button>
          )}
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

/** Most browsers on computers share no files. */
const canShare = (file: File): boolean => navigator.canShare?.({ files: [file] }) ?? false;

async function share(file: File): Promise<void> {
  // The person may close the browser's question without choosing.
  await navigator.share({ files: [file] }).catch(() => undefined);
}
