import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Event, inLanguage, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { Wave } from "../layout/wave.tsx";

type Props = {
  t: Text;
  basePath: string;
  demonstrations: readonly Pick<Event, "code" | "name">[];
  mayCreate: boolean;
};

/** The home page. It opens events by their code and lists only demonstrations. */
export const HomePage = ({ t, basePath, demonstrations, mayCreate }: Props) => (
  <>
    <div class="hero flow flow--wide">
      <div class="flow flow--tight">
        <h1>{t("tally.home.title")}</h1>
        <p class="lead soft">{t("tally.home.lead")}</p>
      </div>
      <Wave />
    </div>
    <form class="card flow" action={`${basePath}/e`} method="get">
      <div class="row ask">
        <div class="field">
          <label for="code">
            <b>{t("tally.home.code")}</b>
          </label>
          <input
            id="code"
            name="code"
            required
            pattern="[A-Za-z0-9]{4,12}"
            maxlength={12}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-describedby="code-hint"
          />
        </div>
        <input type="hidden" name="lang" value={t.language} />
        <button class="btn btn--main btn--big" type="submit">
          {t("tally.home.open")}
        </button>
      </div>
      <p class="tiny soft" id="code-hint">
        {t("tally.home.codeHint")}
      </p>
    </form>
    <div class="grid grid--cards">
      <section class="flow flow--tight" aria-labelledby="how">
        <h2 id="how">{t("tally.home.how")}</h2>
        <p>{t("tally.home.howGroups")}</p>
        <p>{t("tally.home.howOrigin")}</p>
        <p>{t("tally.home.howClick")}</p>
      </section>
      <section class="flow flow--tight" aria-labelledby="rollup">
        <h2 id="rollup">{t("tally.home.rollup")}</h2>
        <p>{t("tally.home.rollupText")}</p>
        <p>
          <a href={`${basePath}${paths.rollupPage}?lang=${t.language}`}>
            {t("tally.home.rollupLink")}
          </a>
        </p>
      </section>
      {mayCreate && (
        <section class="flow flow--tight" aria-labelledby="organise">
          <h2 id="organise">{t("tally.home.organise")}</h2>
          <p>{t("tally.home.organiseText")}</p>
          <p>
            <a href={`${basePath}${paths.newEventPage}?lang=${t.language}`}>
              {t("tally.home.organiseLink")}
            </a>
          </p>
        </section>
      )}
      {demonstrations.length > 0 && (
        <section class="flow flow--tight" aria-labelledby="demonstrations">
          <h2 id="demonstrations">{t("tally.home.demonstrations")}</h2>
          <ul class="flow flow--tight">
            {demonstrations.map(({ code, name }) => (
              <li key={code}>
                <a href={`${basePath}${paths.eventPage(code)}?lang=${t.language}`}>
                  <OthersText text={inLanguage(name, t.language)} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  </>
);
