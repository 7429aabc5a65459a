import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { usePage } from "../../ui/page-context.ts";
import { type Session, volumeSteps } from "./session-state.ts";

/** The used space before and after, for the steps with both values. */
export function VolumeTable({ volumes }: { volumes: Session["volumes"] }) {
  const { t, format } = usePage();
  const noted = volumeSteps.flatMap((step) => {
    const { before, after } = volumes[step] ?? {};
    return before === undefined || after === undefined ? [] : [{ step, before, after }];
  });
  // As precise as typed: rounding both values could hide their difference.
  const inGo = (bytes: number) => format.precise(bytes / 1e9);
  if (noted.length === 0) return null;
  return (
    <>
      <div class="scroll" role="region" tabIndex={0} aria-label={t("session.volumeNoted")}>
        <table class="table" id="session-volumes">
          <thead>
            <tr>
              <th scope="col">
                {t("session.volumeNoted")}{" "}
                <BasisLabel basis="declared">{t("common.declared")}</BasisLabel>
              </th>
              <th scope="col" class="n">
                {t("session.beforeShort")}
              </th>
              <th scope="col" class="n">
                {t("session.afterShort")}
              </th>
            </tr>
          </thead>
          <tbody>
            {noted.map(({ step, before, after }) => (
              <tr key={step}>
                <th scope="row">{t(`session.steps.${step}`)}</th>
                <td class="n">{inGo(before)}</td>
                <td class="n">{inGo(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="tiny soft">{t("session.volumeNote")}</p>
    </>
  );
}
