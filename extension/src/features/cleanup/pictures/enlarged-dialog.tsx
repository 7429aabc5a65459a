import { type FileFacts, fileName } from "@digital-cleanup/cleaner";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useModal } from "@digital-cleanup/ui/dialogs/use-modal.ts";
import { useState } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { EnlargedMedia } from "./enlarged-media.tsx";
import { OpenButton } from "./open-button.tsx";
import type { OpenFile } from "./open-reviewed-file.ts";
import type { PictureDecoder } from "./picture-decoder.ts";

/** A file in large, beside the copy that is kept. The arrow keys go through all files. */
export function EnlargedDialog(props: {
  files: readonly FileFacts[];
  index: number;
  kept?: FileFacts;
  open: OpenFile;
  decoder: PictureDecoder;
  onClose: () => void;
}) {
  const { t, format } = usePage();
  const { files, kept, open } = props;
  const [index, setIndex] = useState(props.index);
  const file = files[index]!;
  const move = (step: number) => setIndex((index + step + files.length) % files.length);
  const onKeyDown = (event: KeyboardEvent) => {
    // In a video the arrows go back and forward.
    if (event.target instanceof HTMLVideoElement || files.length < 2) return;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) move(step);
  };
  const { dialog, heading, close } = useModal(props.onClose, onKeyDown);
  const shown = kept && kept.path !== file.path ? [kept, file] : [file];
  return (
    <dialog class="sheet enlarged" {...dialog}>
      <div class="flow">
        <div class="row">
          <h2 class="whole" {...heading}>
            <OthersText text={fileName(file.path)} />
          </h2>
          {files.length > 1 && (
            <p class="small soft push" role="status">
              {t("cleanup.position", { index: index + 1, count: files.length })}
            </p>
          )}
        </div>
        <div class="enlarged__files">
          {shown.map((each) => (
            <figure key={each.path}>
              <EnlargedMedia path={each.path} open={open} decoder={props.decoder} />
              <figcaption class="small whole">
                {kept?.path === each.path && <span class="tag">{t("cleanup.keptTag")}</span>}{" "}
                <OthersText text={each.path} />
                <br />
                <span class="soft">
                  {format.bytes(each.bytes)}
                  {" · "}
                  {t("cleanup.changedOn", { day: format.day(localDay(each.modifiedAtMs)) })}
                </span>
              </figcaption>
            </figure>
          ))}
        </div>
        <div class="row">
          {files.length > 1 && (
            <>
              <Button onPress={() => move(-1)}>{t("cleanup.previous")}</Button>
              <Button onPress={() => move(1)}>{t("cleanup.following")}</Button>
            </>
          )}
          <OpenButton key={file.path} path={file.path} open={open} />
          <Button class="btn--main push" id="cleanup-close" onPress={close}>
            {t("cleanup.close")}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
