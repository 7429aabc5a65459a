import { askBackground } from "../../../platform/page-request.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { LoweredVideo } from "./offer-messages.ts";
import { lowerVideoRequest } from "./offer-requests.ts";

type Props = { tabId: number; video: LoweredVideo; onDone: () => void };

/** The offer to lower the definition of the video that plays. */
export function LowerVideoCard({ tabId, video, onDone }: Props) {
  const { t, format } = usePage();
  const { heightPx, lessBytesPerHour } = video;
  const lower = () => askBackground(lowerVideoRequest, { tabId, to: video }).then(onDone);
  return (
    <>
      <p>
        {heightPx > 0 ? t("pageAction.videoAt", { height: heightPx }) : t("pageAction.soundAt")}{" "}
        <b class="nowrap">
          {t("pageAction.lessPerHour", { bytes: format.bytes(lessBytesPerHour) })}
        </b>
      </p>
      <Button class="btn--main" id="page-action-lower" onPress={lower}>
        {t(heightPx > 0 ? "pageAction.lower" : "pageAction.sound")}
      </Button>
    </>
  );
}

/** The video was lowered, with the way back. */
export function LoweredVideoCard({ tabId, video, onDone }: Props) {
  const { t, format } = usePage();
  const { heightPx, lessBytesPerHour } = video;
  const restore = () => askBackground(lowerVideoRequest, { tabId }).then(onDone);
  return (
    <>
      <p>
        {heightPx > 0
          ? t("pageAction.videoLowered", { height: heightPx })
          : t("pageAction.soundAt")}{" "}
        <b class="nowrap">
          {t("pageAction.lessPerHour", { bytes: format.bytes(lessBytesPerHour) })}
        </b>
      </p>
      <Button id="page-action-back" onPress={restore}>
        {t("pageAction.back")}
      </Button>
    </>
  );
}
