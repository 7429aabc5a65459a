import { campaignPaths, type Event, inLanguage, paths } from "@digital-cleanup/challenge";
import type { CurrentEvent } from "../../rollup/first-to-close.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { sitePaths } from "../layout/site-paths.ts";
import { Wave } from "../layout/wave.tsx";
import type { Text } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";

type Props = LocaleProps & {
  basePath: string;
  current: readonly CurrentEvent[];
  demonstrations: readonly Pick<Event, "code" | "name">[];
  mayCreate: boolean;
  /** Whether the totals by territory contain those of other servers. */
  hasServers: boolean;
  extensionUrl: string;
  guideUrl: string;
};

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
          {props.hasServers && (
            <>
              {" · "}
              <a href={to(sitePaths.servers)}>{t("tally.servers.title")}</a>
            </>
          )}
        </p>
      </section>
    </>
  );
};

const CodeForm = ({ t, action }: { t: Text; action: string }) => (
  <form class="flow flow--tight" action={action} method="get">
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
        {t("tally.event.participate")}
      </button>
    </div>
    <p class="small soft" id="code-hint">
      {t("tally.home.codeHint")}
    </p>
  </form>
);

type EventsOfNowProps = LocaleProps & {
  current: readonly CurrentEvent[];
  eventUrl: (code: string) => string;
};

const EventsOfNow = ({ t, format, current, eventUrl }: EventsOfNowProps) => (
  <section class="card flow" aria-labelledby="now">
    <h2 id="now">{t("tally.home.now")}</h2>
    <ul class="lines">
      {current.map(({ code, name, organiser, endsOn, participations }) => (
        <li key={code}>
          <div>
            <a href={eventUrl(code)}>
              <OthersText text={inLanguage(name, t.language)} />
            </a>
            <p class="small soft">
              <OthersText text={organiser} /> · {t("tally.home.until", { day: format.day(endsOn) })}
            </p>
          </div>
          {participations > 0 && (
            <span class="small">{t("tally.home.contributions", { count: participations })}</span>
          )}
        </li>
      ))}
    </ul>
  </section>
);

type HomeAsideProps = {
  t: Text;
  demonstrations: readonly Pick<Event, "code" | "name">[];
  mayCreate: boolean;
  extensionUrl: string;
  guideUrl: string;
  /** The address of a path of this server, in the language of the page. */
  to: (path: string) => string;
};

/** Taking part with a computer or a phone, organising, and demonstrations. */
const HomeAside = ({
  t,
  demonstrations,
  mayCreate,
  extensionUrl,
  guideUrl,
  to,
}: HomeAsideProps) => (
  <div class="flow">
    <section class="card flow flow--tight" aria-labelledby="extension">
      <h2 id="extension">{t("tally.home.extension")}</h2>
      <p class="small">{t("tally.home.extensionText")}</p>
      <p>
        <a class="btn" href={extensionUrl}>
          {t("tally.event.ways.installLink")}
        </a>
      </p>
    </section>
    {mayCreate && (
      <section class="card flow flow--tight" aria-labelledby="organise">
        <h2 id="organise">{t("tally.home.organise")}</h2>
        <p class="small">{t("tally.home.organiseText")}</p>
        <p class="row">
          <a class="btn" href={to(paths.newEventPage)}>
            {t("tally.home.organiseLink")}
          </a>
          <a class="small" href={guideUrl}>
            {t("tally.home.guide")}
          </a>
        </p>
        <p class="small">
          <a href={to(campaignPaths.newPage)}>{t("tally.campaign.link")}</a>
        </p>
      </section>
    )}
    {demonstrations.length > 0 && (
      <section class="card flow flow--tight" aria-labelledby="demonstrations">
        <h2 id="demonstrations">{t("tally.home.demonstrations")}</h2>
        <ul class="flow flow--tight">
          {demonstrations.map(({ code, name }) => (
            <li key={code}>
              <a href={to(paths.eventPage(code))}>
                <OthersText text={inLanguage(name, t.language)} />
              </a>
            </li>
          ))}
        </ul>
      </section>
    )}
  </div>
);
