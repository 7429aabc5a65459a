import { visibleText } from "@digital-cleanup/text";
import { fileName } from "@digital-cleanup/cleaner";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import type { Size } from "./decode-jpeg.ts";
import { decodeThumbnail } from "./decode-thumbnail.ts";
import { useIsVisible } from "./use-is-visible.ts";
import type { OpenFile } from "./open-reviewed-file.ts";

/** A small picture of a file, decoded when it comes into view and released when it leaves it. A press enlarges it. */
export function Thumbnail(props: {
  path: string;
  open: OpenFile;
  /** Its pixels, if they are known. */
  size?: Size;
  /** Says what a press does, if it does not enlarge. */
  label?: string;
  isCurrent?: boolean;
  onFail: () => void;
  onEnlarge: () => void;
}) {
  const { t } = usePage();
  const { path, open } = props;
  const button = useRef<HTMLButtonElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  const isVisible = useIsVisible(button);
  useEffect(() => {
    if (!isVisible) return undefined;
    const stop = new AbortController();
    const draw = (bitmap: ImageBitmap) => {
      if (stop.signal.aborted) bitmap.close();
      else {
        canvas.current?.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmap);
        setIsDrawn(true);
      }
    };
    decodeThumbnail(path, open, stop.signal, props.size).then(draw, () => {
      if (!stop.signal.aborted) props.onFail();
    });
    return () => {
      stop.abort();
      setIsDrawn(false);
      canvas.current?.getContext("bitmaprenderer")?.transferFromImageBitmap(null);
    };
  }, [isVisible, path, open]);
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
      <canvas ref={canvas} width={320} height={240} />
    </button>
  );
}
