import type { ComponentProps } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { drawPicture } from "./draw-picture.ts";
import type { PictureDecoder } from "./picture-decoder.ts";

/** A decoded picture, released when it is no longer shown. Another picture needs another `key`. */
export function PictureCanvas(props: {
  label: string;
  path: string;
  decoder: PictureDecoder;
  /** Shown instead of a picture that cannot be decoded. */
  failed: string;
  style?: ComponentProps<"canvas">["style"];
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<"loading" | "drawn" | "failed">("loading");
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const element = canvas.current!;
    const show = (picture: ImageBitmap) => {
      drawPicture(element, picture);
      setState("drawn");
    };
    props.decoder.decode(props.path, { as: "large", signal, show, fail: () => setState("failed") });
    return () => {
      stop.abort();
      drawPicture(element, null);
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
