import { askBackground } from "../../../platform/page-request.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { dayRequest } from "./day-request.ts";

/** What pages transferred today, and whether that is much for the person, once something is stored: a minute after the first page. */
export function Today() {
  const { t, format, settings } = usePage();
  const { value: day } = useFreshValue(() => askBackground(dayRequest, undefined), []);
  const isOff = settings.disabledFeatures.value.includes("transfer");
  if (!day || day.visits === 0 || isOff) return null;
  const isOnClick = settings.measurement.value === "onClick";
  return (
    <p class="popup__day" id="transfer-today">
      {isOnClick
        ? t("transfer.day.onClick", { count: day.visits })
        : t(`transfer.day.${day.word ?? "today"}`)}{" "}
      <b>{format.bytes(day.bytesDown)}</b>
    </p>
  );
}
