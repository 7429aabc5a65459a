import type { FileFacts } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import type { Wanted } from "./decode/decode-messages.ts";
import { hasThumbnail } from "./media-type.ts";
import { usePictures } from "./pictures-context.tsx";
import { Thumbnail } from "./thumbnail.tsx";

/** The thumbnail of a listed file. Enlarged, it is one of all files of the list that have one. One that cannot be shown keeps its place, so that no button moves under the pointer. */
export function FileThumbnail(props: {
  file: FileFacts;
  files: readonly FileFacts[];
  kept?: FileFacts;
  /** With how many pixels, if not those of a small picture. */
  as?: Wanted;
  onFail?: () => void;
}) {
  const pictures = usePictures();
  const [hasFailed, setHasFailed] = useState(false);
  const { file, files, kept } = props;
  if (!pictures || !hasThumbnail(file.path)) return null;
  if (hasFailed) return <span class="thumb__picture" />;
  const enlarge = () => {
    const shown = files.filter(({ path }) => hasThumbnail(path));
    pictures.enlarge({ files: shown, index: shown.indexOf(file), ...(kept && { kept }) });
  };
  return (
    <Thumbnail
      path={file.path}
      decoder={pictures.decoder}
      {...(props.as && { as: props.as })}
      onFail={() => {
        setHasFailed(true);
        props.onFail?.();
      }}
      onEnlarge={enlarge}
    />
  );
}
