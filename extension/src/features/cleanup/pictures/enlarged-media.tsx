import { fileName } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { isVideo, withMediaType } from "./media-type.ts";
import type { OpenFile } from "./open-reviewed-file.ts";
import { PictureCanvas } from "./picture-canvas.tsx";
import type { PictureDecoder } from "./picture-decoder.ts";

type Props = { path: string; open: OpenFile; decoder: PictureDecoder };

/** A picture in large, or a video with its controls. */
export function EnlargedMedia(props: Props) {
  return isVideo(props.path) ? <EnlargedVideo {...props} /> : <EnlargedPicture {...props} />;
}

function EnlargedPicture({ path, decoder }: Props) {
  const { t } = usePage();
  return (
    <PictureCanvas
      key={path}
      label={visibleText(fileName(path))}
      path={path}
      decoder={decoder}
      heightShare={0.6}
      failed={t("cleanup.noPicture")}
    />
  );
}

function EnlargedVideo({ path, open }: Props) {
  const { t } = usePage();
  const [url, setUrl] = useState<string>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    let created: string | undefined;
    let isShown = true;
    void open(path).then((file) => {
      if (!isShown) return;
      if (!file) {
        setHasFailed(true);
        return;
      }
      created = URL.createObjectURL(withMediaType(file, path));
      setUrl(created);
    });
    return () => {
      isShown = false;
      if (created) URL.revokeObjectURL(created);
    };
  }, [path, open]);
  if (hasFailed) return <p class="note small">{t("cleanup.noPicture")}</p>;
  return (
    <video
      controls
      // A person who compares files in an office turns the sound on if it matters.
      muted
      preload="metadata"
      src={url}
      aria-label={visibleText(fileName(path))}
      onError={() => setHasFailed(true)}
    />
  );
}
