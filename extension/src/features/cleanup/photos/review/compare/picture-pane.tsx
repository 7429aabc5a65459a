import { visibleText } from "@digital-cleanup/text";
import { fileName } from "@digital-cleanup/cleaner";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../../../../../ui/page-context.ts";
import { PictureCanvas } from "../../../pictures/picture-canvas.tsx";
import type { PictureDecoder } from "../../../pictures/picture-decoder.ts";
import { shifted, toTransform, type View } from "./view.ts";

/** A picture seen at a place and zoom that it shares with the other one. Dragging moves both. */
export function PicturePane(props: {
  path: string;
  decoder: PictureDecoder;
  view: View;
  onView: (view: View) => void;
}) {
  const { t } = usePage();
  const { path, decoder, view, onView } = props;
  const pane = useRef<HTMLDivElement>(null);
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => {
    const element = pane.current!;
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener(
      "pointerdown",
      (event) => {
        // A drag would select the text below.
        event.preventDefault();
        element.setPointerCapture(event.pointerId);
      },
      { signal },
    );
    element.addEventListener(
      "pointermove",
      (event) => {
        if (!element.hasPointerCapture(event.pointerId)) return;
        const { zoom } = latest.current;
        const { clientWidth, clientHeight } = element;
        const dx = event.movementX / clientWidth / zoom;
        const dy = event.movementY / clientHeight / zoom;
        onView(shifted(latest.current, dx, dy));
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return (
    <div class="pane" ref={pane}>
      <PictureCanvas
        key={path}
        label={visibleText(fileName(path))}
        path={path}
        decoder={decoder}
        heightShare={0.48}
        zoom={view.zoom}
        style={{ transform: toTransform(view) }}
        failed={t("cleanup.noPicture")}
      />
    </div>
  );
}
