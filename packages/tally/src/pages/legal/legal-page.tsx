import type { ComponentChildren } from "preact";
import type { LegalNotice } from "../../legal/legal-notice.ts";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = LocaleProps & { legal: LegalNotice; host: string };

/** The legal notices of this server, what it does with personal data, and its accessibility. A gap is named. */
export const LegalPage = ({ t, format, legal, host }: Props) => {
  const gap = <i>{t("tally.legal.gap")}</i>;
  const { publisher, accessibilityCheckedOn: checkedOn, accessibilityIssues: issues } = legal;
  return (
    <>
      <h1>{t("tally.legal.title")}</h1>
      <section class="flow" aria-labelledby="notice">
        <h2 id="notice">{t("tally.legal.notice")}</h2>
        <Facts
          rows={[
            [t("tally.legal.publisher"), publisher ?? gap],
            [t("tally.legal.director"), legal.publicationDirector ?? gap],
            [t("tally.legal.hosting"), legal.hosting ?? gap],
            [t("tally.legal.contact"), legal.contact ?? gap],
          ]}
        />
        <p>{t("tally.page.independent")}</p>
      </section>
      <section class="flow" aria-labelledby="data">
        <h2 id="data">{t("tally.legal.data")}</h2>
        <Facts
          rows={[
            [t("tally.legal.controller"), legal.dataController ?? gap],
            [t("tally.legal.dataContact"), legal.dataContact ?? gap],
          ]}
        />
        <p>
          {t("tally.page.retention")} {t("tally.home.howClick")}
        </p>
        <p>{t("tally.legal.rights")}</p>
      </section>
      <section class="flow" aria-labelledby="accessibility">
        <h2 id="accessibility">
          {t(`tally.legal.status.${legal.accessibilityStatus ?? "unknown"}`)}
        </h2>
        <p>
          {publisher === undefined
            ? t("tally.legal.scope", { host })
            : t("tally.legal.commitment", { publisher, host })}
        </p>
        <Facts
          rows={[
            [t("tally.legal.standard"), t("tally.legal.rgaa")],
            [t("tally.legal.checkedOn"), checkedOn ? format.day(checkedOn) : gap],
            [t("tally.legal.checkedBy"), legal.accessibilityCheckedBy ?? gap],
          ]}
        />
        {issues && issues.length > 0 && (
          <>
            <h3>{t("tally.legal.issues")}</h3>
            <ul class="flow flow--tight">
              {issues.map((issue) => (
                <li key={issue}>{issue}</li>
              ))}
            </ul>
          </>
        )}
        <h3>{t("tally.legal.trouble")}</h3>
        <p>{legal.accessibilityContact ?? gap}</p>
        <p>{t("tally.legal.defender")}</p>
      </section>
      <p class="tiny soft">{t("tally.legal.filledBy")}</p>
    </>
  );
};

const Facts = ({ rows }: { rows: readonly (readonly [string, ComponentChildren])[] }) => (
  <dl class="lines">
    {rows.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
