import type { Text } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { LanguageLinks } from "../layout/document.tsx";
import { PrintButton } from "../print-button/print-button.tsx";

type Props = { t: Text; backUrl: string; back: string; children?: ComponentChildren };

/** What is above the posters and is not printed. The style sheet reads the chosen paper, so it needs no script. */
export const PosterBar = ({ t, backUrl, back, children }: Props) => (
  <nav class="poster-bar row small" aria-label={t("tally.organise.poster.title")}>
    <a href={backUrl}>{back}</a>
    <LanguageLinks current={t.language} />
    <fieldset class="row row--tight">
      <legend>{t("tally.organise.poster.paper")}</legend>
      {(["A4", "A3"] as const).map((paper) => (
        <label key={paper}>
          <input type="radio" name="paper" id={paper} defaultChecked={paper === "A4"} /> {paper}
        </label>
      ))}
    </fieldset>
    <PrintButton t={t} />
    {children}
  </nav>
);
