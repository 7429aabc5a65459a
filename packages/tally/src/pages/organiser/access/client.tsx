import { eventLink, inLanguage, organiserKeySchema, paths } from "@digital-cleanup/challenge";
import { ConfirmAction } from "../confirm-action.tsx";
import { useOrganiser } from "../organiser-context.ts";
import { OrganiserLinkField, saveOrganiserLink } from "../organiser-key.tsx";
import { renderOrganiserPage } from "../organiser-page.tsx";
import { HelpersSection } from "./helpers-section.tsx";
import { TicketsSection } from "./tickets-section.tsx";

function KeySection() {
  const { t, view, code, baseUrl, keyFingerprint, organiserKey, ask, replaceKey, announce } =
    useOrganiser();
  return (
    <section class="card flow" aria-labelledby="key">
      <h2 id="key">{t("tally.organise.key.title")}</h2>
      <p class="small soft">{t("tally.organise.created.keepLink")}</p>
      <OrganiserLinkField t={t} code={code} baseUrl={baseUrl} organiserKey={organiserKey} />
      <p class="tiny soft">{t("tally.organise.created.keptHere")}</p>
      <p>
        <button
          class="btn"
          type="button"
          onClick={() =>
            saveOrganiserLink({
              t,
              code,
              name: inLanguage(view.event.name, t.language),
              baseUrl,
              publicLink: eventLink({ baseUrl, code, keyFingerprint }),
              organiserKey,
            })
          }
        >
          {t("tally.organise.created.download")}
        </button>
      </p>
      <div>
        <ConfirmAction
          open={t("tally.organise.key.replace")}
          confirm={t("tally.organise.key.replace")}
          title={t("tally.organise.key.replaceTitle")}
          isFinal
          action={() => ask("POST", paths.organiserKey(code), organiserKeySchema)}
          onDone={({ organiserKey: key }) => {
            replaceKey(key);
            announce(t("tally.organise.key.replaced"));
          }}
        >
          <p>{t("tally.organise.key.replaceMeaning")}</p>
        </ConfirmAction>
      </div>
    </section>
  );
}

renderOrganiserPage(
  "access",
  <>
    <TicketsSection />
    <HelpersSection />
    <KeySection />
  </>,
);
