import { visibleText } from "@digital-cleanup/text";
import { fileName } from "@digital-cleanup/cleaner";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import type { Wanted } from "./decode/decode-messages.ts";
import { drawPicture } from "./draw-picture.ts";
import type { PictureDecoder } from "./picture-decoder.ts";
import { thumbnailSize } from "./scale-to-thumbnail.ts";
import { useIsVisible } from "./use-is-visible.ts";

/** A small picture of a file, decoded when it comes into view and released when it leaves it. A press enlarges it. */
export function Thumbnail(props: {
  path: string;
  decoder: PictureDecoder;
  /** With how many pixels, if not those of a small picture. */
  as?: Wanted;
  /** Says what a press does, if it does not enlarge. */
  label?: string;
  isCurrent?: boolean;
  onFail: () => void;
  onEnlarge: () => void;
}) {
  const { t } = usePage();
  const { path, decoder } = props;
  const button = useRef<HTMLButtonElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  const isVisible = useIsVisible(button);
  useEffect(() => {
    if (!isVisible) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const show = (picture: ImageBitmap) => {
      drawPicture(canvas.current!, picture);
      setIsDrawn(true);
    };
    decoder.decode(path, { as: props.as ?? "thumbnail", signal, show, fail: props.onFail });
    return () => {
      stop.abort();
      setIsDrawn(false);
      if (canvas.current) drawPicture(canvas.current, null);
    };
  }, [isVisible, path, decoder]);
  return (
    <button
      type="button"
      class="thumb__picture"
      ref={button}
      data-drawn={isDrawn}
      aria-label={props.label ?? t("cleanup.enlarge", { name: visibleText(fileName(path)) })}
      aria-current={props.isCurrent}
      onClick={props.onEnlarge}
    >
      <canvas ref={canvas} {...thumbnailSize} />
    </button>
  );
}
