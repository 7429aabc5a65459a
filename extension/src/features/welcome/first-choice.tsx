import { usePage } from "../../ui/page-context.ts";
import { CodeCard } from "./code-card.tsx";
import { CountryLine } from "./country-line.tsx";
import { KeptList } from "./kept-list.tsx";
import { MeasuringQuestion } from "./measuring-question.tsx";
import { PinCard } from "./pin-card.tsx";
import { ProductPicture } from "./product-picture.tsx";
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
          <form
            class="card flow"
            onSubmit={(event) => {
              event.preventDefault();
              start();
            }}
          >
            <MeasuringQuestion {...answers} />
            <div class="row welcome-start">
              <button class="btn btn--main btn--big" id="welcome-start">
                {t("welcome.start")}
              </button>
              <CountryLine {...answers} />
            </div>
          </form>
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
