import { type Event, inLanguage, campaignPaths, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";

type Props = {
  t: Text;
  demonstrations: readonly Pick<Event, "code" | "name">[];
  mayCreate: boolean;
  extensionUrl: string;
  guideUrl: string;
  /** The address of a path of this server, in the language of the page. */
  to: (path: string) => string;
};

/** Taking part with a computer or a phone, organising, and demonstrations. */
export const HomeAside = ({ t, demonstrations, mayCreate, extensionUrl, guideUrl, to }: Props) => (
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
