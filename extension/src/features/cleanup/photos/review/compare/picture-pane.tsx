import { visibleText } from "@digital-cleanup/text";
import { fileName } from "@digital-cleanup/cleaner";
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
  return (
    <div
      class="pane"
      onPointerDown={(event) => {
        // A drag would select the text below.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={({ currentTarget: pane, pointerId, movementX, movementY }) => {
        if (!pane.hasPointerCapture(pointerId)) return;
        const dx = movementX / pane.clientWidth / view.zoom;
        const dy = movementY / pane.clientHeight / view.zoom;
        onView(shifted(view, dx, dy));
      }}
    >
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
