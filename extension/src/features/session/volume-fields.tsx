import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { parseNumber } from "@digital-cleanup/ui/parse-number.ts";
import type { Volume, VolumeStep } from "./session-state.ts";
import { changeSession } from "./store.ts";

const bytesPerGo = 1e9;
/** A thousand terabytes: more than any personal storage. */
const maxGo = 1e6;
const moments = ["before", "after"] as const;

/** Optional fields for the used space before and after. An empty field is unknown, not 0. */
export function VolumeFields({ step, volume }: { step: VolumeStep; volume: Volume }) {
  const { t, format } = usePage();
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const keep = (moment: (typeof moments)[number], text: string) => {
    const go = parseNumber(text);
    const noted = go === undefined || go > maxGo ? undefined : Math.round(go * bytesPerGo);
    const stillWrong = new Set(wrong);
    if (noted === undefined && text.trim() !== "") stillWrong.add(moment);
    else stillWrong.delete(moment);
    setWrong(stillWrong);
    void changeSession((before) => ({
      ...before,
      volumes: { ...before.volumes, [step]: { ...before.volumes[step], [moment]: noted } },
    })).catch(reportError);
  };
  return (
    <fieldset class="session__volume flow">
      <legend class="small">{t("session.volume")}</legend>
      <div class="row">
        {moments.map((moment) => (
          <label class="field" key={moment}>
            {t(`session.${moment}`)}
            <input
              id={`session-volume-${moment}`}
              inputMode="decimal"
              autocomplete="off"
              defaultValue={inGo(volume[moment])}
              aria-invalid={wrong.has(moment)}
              aria-describedby={wrong.has(moment) ? "session-volume-problem" : undefined}
              onChange={(event) => keep(moment, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
      {wrong.size > 0 && (
        <p class="small session__problem" id="session-volume-problem" role="alert">
          {t("session.wrongVolume")}
        </p>
      )}
      <p class="tiny soft">{t(`session.volumeWhere.${step}`)}</p>
    </fieldset>
  );

  function inGo(bytes: number | undefined): string {
    return bytes === undefined ? "" : format.precise(bytes / bytesPerGo);
  }
}
