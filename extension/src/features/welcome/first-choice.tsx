import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { badgeText } from "../../platform/toolbar-badge/badge-text.ts";
import { Form } from "../../ui/form.tsx";
import { usePage } from "../../ui/page-context.ts";
import { CodeCard } from "./code-card.tsx";
import { CountryLine } from "./country-line.tsx";
import { examplePage } from "./example-page.ts";
import { KeptList } from "./kept-list.tsx";
import { MeasuringQuestion } from "./measuring-question.tsx";
import { PinCard } from "./pin-card.tsx";
import { useStart } from "./use-start.ts";

/** For a person who installed the extension: what it does, one question and one button. */
export function FirstChoice() {
  const { t } = usePage();
  const { start, ...answers } = useStart();
  return (
    <>
      <div class="welcome-two">
        <div class="flow welcome-sections">
          <div class="flow">
            <h1>{t("welcome.title")}</h1>
            <ul class="flow flow--tight lead welcome-does">
              <li>{t("welcome.does.measures")}</li>
              <li>{t("welcome.does.cleans")}</li>
              <li>{t("welcome.does.joins")}</li>
            </ul>
            <p class="small">
              {t("welcome.reads")} {t("welcome.promise")}
            </p>
          </div>
          <Form class="card flow" onSubmit={start}>
            <MeasuringQuestion {...answers} />
            <div class="row welcome-start">
              <button class="btn btn--main btn--big" id="welcome-start">
                {t("welcome.start")}
              </button>
              <CountryLine {...answers} />
            </div>
          </Form>
        </div>
        <div class="flow welcome-sections">
          <ProductPicture />
          <PinCard />
          <CodeCard />
        </div>
      </div>
      <div class="card">
        <KeptList />
      </div>
      <p class="small soft">
        {t("welcome.nothingSent")} <a href="/dashboard.html">{t("welcome.skip")}</a>
      </p>
    </>
  );
}

/** The toolbar icon and the popup over a page, in the language and theme of the person. */
function ProductPicture() {
  const { t, format } = usePage();
  const { bytes, carbonGramsCo2e, kinds } = examplePage;
  const size = format.bytes(bytes);
  return (
    <div class="welcome-picture" role="img" aria-label={t("welcome.picture.label", { size })}>
      <div class="welcome-picture__bar" aria-hidden="true">
        <span class="welcome-picture__address">{t("welcome.picture.site")}</span>
        <span class="welcome-picture__icon">
          <Logo size={28} />
          <b>{badgeText(format, bytes)}</b>
        </span>
      </div>
      <div class="card flow flow--tight welcome-picture__popup" aria-hidden="true">
        <span class="small soft">{t("welcome.picture.site")}</span>
        <span class="figure">
          <BytesFigure bytes={bytes} />
        </span>
        <b class="small">{format.carbonRange(carbonGramsCo2e)}</b>
        <span class="stack">
          {kinds.map(([name, part, color]) => (
            <i key={name} style={{ "--v": part, "--c": color }} />
          ))}
        </span>
        {kinds.map(([name, part, color]) => (
          <span class="row row--tight tiny" key={name}>
            <i class="key" style={{ "--c": color }} />
            {t(name)} <b class="push">{format.bytes(part)}</b>
          </span>
        ))}
      </div>
    </div>
  );
}
