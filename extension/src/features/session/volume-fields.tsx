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
type Moment = (typeof moments)[number];

function readBytes(text: string): number | undefined {
  const go = parseNumber(text);
  return go === undefined || go > maxGo ? undefined : Math.round(go * bytesPerGo);
}

/** Optional fields for the used space before and after. An empty field is unknown, not 0. */
export function VolumeFields(props: {
  step: VolumeStep;
  volume: Volume;
  onChange: (volume: Volume) => void;
}) {
  const { step, volume, onChange } = props;
  const { t, format } = usePage();
  const [wrong, setWrong] = useState<Partial<Record<Moment, boolean>>>({});
  const hasWrong = moments.some((moment) => wrong[moment]);
  const keep = (moment: Moment, text: string) => {
    setWrong({ ...wrong, [moment]: false });
    const noted = { ...volume, [moment]: readBytes(text) };
    onChange(noted);
    void changeSession((before) => ({
      ...before,
      volumes: { ...before.volumes, [step]: noted },
    })).catch(reportError);
  };
  return (
    <fieldset class="session__volume flow">
      <legend>{t("session.volume")}</legend>
      <div class="row">
        {moments.map((moment) => (
          <label class="field" key={moment}>
            {t(`session.volumeAt.${moment}`)}
            <input
              id={`session-volume-${moment}`}
              inputMode="decimal"
              autocomplete="off"
              defaultValue={inGo(volume[moment])}
              aria-invalid={wrong[moment] ?? false}
              aria-describedby={wrong[moment] ? "session-volume-problem" : undefined}
              onInput={(event) => keep(moment, event.currentTarget.value)}
              onChange={({ currentTarget: { value } }) =>
                setWrong({
                  ...wrong,
                  [moment]: value.trim() !== "" && readBytes(value) === undefined,
                })
              }
            />
          </label>
        ))}
      </div>
      {hasWrong && (
        <p class="small problem" id="session-volume-problem" role="alert">
          {t("session.wrongVolume")}
        </p>
      )}
      <p class="small">{t(`session.volumeWhere.${step}`)}</p>
    </fieldset>
  );

  function inGo(bytes: number | undefined): string {
    return bytes === undefined ? "" : format.precise(bytes / bytesPerGo);
  }
}
