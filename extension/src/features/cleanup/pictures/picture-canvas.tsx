import type { ComponentProps } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { maybeForceGc } from "../scan/read/force-gc.ts";
import { drawPicture } from "./draw-picture.ts";
import type { PictureDecoder } from "./picture-decoder.ts";

/** Pixels that hold as much memory as a file that was opened, 4 bytes each. */
const pixelsPerFile = 6000;

/**
 * A picture, decoded with the pixels that the screen can show of it, and again if it is zoomed in further; released when it is no
 * longer shown. Another picture needs another `key`.
 */
export function PictureCanvas(props: {
  label: string;
  path: string;
  decoder: PictureDecoder;
  /** The height of the whole picture on the page at most, in shares of the window's. */
  heightShare: number;
  zoom?: number;
  /** Shown instead of a picture that cannot be decoded. */
  failed: string;
  style?: ComponentProps<"canvas">["style"];
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<"loading" | "drawn" | "failed">("loading");
  const largestZoom = useRef(1);
  largestZoom.current = Math.max(largestZoom.current, props.zoom ?? 1);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const show = (picture: ImageBitmap) => {
      drawPicture(canvas.current!, picture);
      setState("drawn");
    };
    // Of the screen, because the window may be enlarged.
    const pixels = devicePixelRatio * largestZoom.current;
    const as = {
      widthPixels: Math.max(screen.width, innerWidth) * pixels,
      heightPixels: Math.max(screen.height, innerHeight) * props.heightShare * pixels,
    };
    props.decoder.decode(props.path, { as, signal, show, fail: () => setState("failed") });
    return () => stop.abort();
  }, [largestZoom.current]);
  useEffect(() => {
    const element = canvas.current!;
    return () => {
      const pixels = element.width * element.height;
      drawPicture(element, null);
      // What the canvas and the bitmap hold outside the heap would add up over many pairs: 335 instead of 175 MB after twenty (measured).
      maybeForceGc(512 + pixels / pixelsPerFile);
    };
  }, []);
  if (state === "failed") return <p class="note small">{props.failed}</p>;
  return (
    <canvas
      ref={canvas}
      role="img"
      style={props.style}
      data-drawn={state === "drawn"}
      aria-label={props.label}
    />
  );
}
