import type { ComponentProps } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** A decoded picture, released when it is no longer shown. Another picture needs another `key`. */
export function PictureCanvas(props: {
  label: string;
  decode: () => Promise<ImageBitmap>;
  /** Shown instead of a picture that cannot be decoded. */
  failed: string;
  style?: ComponentProps<"canvas">["style"];
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<"loading" | "drawn" | "failed">("loading");
  useEffect(() => {
    let isShown = true;
    const draw = (bitmap: ImageBitmap) => {
      if (!isShown || !canvas.current) {
        bitmap.close();
        return;
      }
      canvas.current.width = bitmap.width;
      canvas.current.height = bitmap.height;
      canvas.current.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmap);
      setState("drawn");
    };
    props.decode().then(draw, () => isShown && setState("failed"));
    return () => {
      isShown = false;
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
