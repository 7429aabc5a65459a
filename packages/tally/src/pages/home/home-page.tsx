import { type Event, paths } from "@digital-cleanup/challenge";
import type { CurrentEvent } from "../../rollup/first-to-close.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { sitePaths } from "../layout/site-paths.ts";
import { Wave } from "../layout/wave.tsx";
import { CodeForm } from "./code-form.tsx";
import { EventsOfNow } from "./events-of-now.tsx";
import { HomeAside } from "./home-aside.tsx";

type Props = LocaleProps & {
  basePath: string;
  current: readonly CurrentEvent[];
  demonstrations: readonly Pick<Event, "code" | "name">[];
  mayCreate: boolean;
  /** Where the extension is offered. */
  extensionUrl: string;
  guideUrl: string;
};

/** The home page: a code, the events of now, the extension, and organising. */
export const HomePage = (props: Props) => {
  const { t, format, basePath, current } = props;
  const to = (path: string) => `${basePath}${path}?lang=${t.language}`;
  return (
    <>
      <div class="hero flow flow--wide">
        <div class="flow flow--tight">
          <h1>{t("tally.home.title")}</h1>
          <p class="lead soft">{t("tally.home.lead")}</p>
        </div>
        <CodeForm t={t} action={`${basePath}/e`} />
        <Wave />
      </div>
      <div class="grid grid--cards">
        {current.length > 0 && (
          <EventsOfNow
            t={t}
            format={format}
            current={current}
            eventUrl={(code) => to(paths.eventPage(code))}
          />
        )}
        <HomeAside {...props} to={to} />
      </div>
      <section class="flow flow--tight" aria-labelledby="how">
        <h2 id="how">{t("tally.home.how")}</h2>
        <p>{t("tally.home.howGroups")}</p>
        <p>{t("tally.home.howOrigin")}</p>
        <p>{t("tally.home.howClick")}</p>
        <p>
          {t("tally.home.rollupText")}{" "}
          <a href={to(sitePaths.territories)}>{t("tally.home.territoriesLink")}</a>
        </p>
      </section>
    </>
  );
};
