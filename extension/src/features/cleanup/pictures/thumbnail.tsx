import { visibleText } from "@digital-cleanup/text";
import { fileName } from "@digital-cleanup/cleaner";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import type { PictureDecoder } from "./picture-decoder.ts";
import { thumbnailSize } from "./scale-to-thumbnail.ts";
import { useIsVisible } from "./use-is-visible.ts";

/** An empty canvas has a bitmap of its own size, and one that left the page keeps it until the next garbage collection. */
function release(canvas: HTMLCanvasElement): void {
  Object.assign(canvas, { width: 1, height: 1 });
  canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(null);
}

/** A small picture of a file, decoded when it comes into view and released when it leaves it. A press enlarges it. */
export function Thumbnail(props: {
  path: string;
  decoder: PictureDecoder;
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
      const element = canvas.current!;
      element.width = picture.width;
      element.height = picture.height;
      element.getContext("bitmaprenderer")?.transferFromImageBitmap(picture);
      setIsDrawn(true);
    };
    decoder.decode(path, { as: "thumbnail", signal, show, fail: props.onFail });
    return () => {
      stop.abort();
      setIsDrawn(false);
      if (canvas.current) release(canvas.current);
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
