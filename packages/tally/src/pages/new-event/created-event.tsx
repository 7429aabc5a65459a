import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Event, eventLink, inLanguage, paths } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import { CopyField } from "../client/copy-field.tsx";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { LazyQrCode } from "../qr-element/lazy-qr-code.tsx";
import { organiserPageUrl } from "../organiser/organiser-links.ts";
import type { OrganiserPageName } from "../organiser/organiser-paths.ts";
import { OrganiserKey } from "../organiser/organiser-key.tsx";
import type { Created } from "./event-form.tsx";

type Props = LocaleProps & Created & { baseUrl: string; basePath: string; qrUrl: string };

/** The result of creating an event: its public link and the organiser's link. */
export function CreatedEvent({ t, event, organiserKey, baseUrl, basePath, qrUrl }: Props) {
  const { code } = event;
  const name = inLanguage(event.name, t.language);
  const link = usePublicLink(event, baseUrl);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  const page = (path: string) => `${basePath}${path}?lang=${t.language}`;
  // The browser may refuse storage, so the links include the key.
  const organiserPage = (pageName: OrganiserPageName) =>
    organiserPageUrl({ t, basePath, code, organiserKey }, pageName);

  return (
    <>
      <div>
        <p class="small soft">{t("tally.organise.created.ready")}</p>
        <h1 tabIndex={-1} ref={heading}>
          <OthersText text={name} />
        </h1>
      </div>
      <section class="card flow" aria-labelledby="organiser-part">
        <h2 id="organiser-part">{t("tally.organise.created.forYou")}</h2>
        <p class="note note--caution">
          <b>{t("tally.organise.created.keepLink")}</b>
        </p>
        <OrganiserKey
          t={t}
          code={code}
          name={name}
          baseUrl={baseUrl}
          publicLink={link}
          organiserKey={organiserKey}
        />
        <p>
          <a class="btn btn--main btn--big" href={organiserPage("follow")}>
            {t("tally.organise.created.openSpace")}
          </a>
        </p>
        <p class="tiny soft">{t("tally.organise.created.keptHere")}</p>
      </section>
      <section class="card flow" aria-labelledby="public-part">
        <h2 id="public-part">{t("tally.organise.created.forAll")}</h2>
        <div class="share">
          <LazyQrCode scriptUrl={qrUrl} text={link} label={t("tally.organise.created.qr")} />
          <div class="flow">
            <CopyField
              t={t}
              id="public-link"
              label={t("tally.organise.created.publicLink")}
              value={link}
            />
            <CopyField t={t} id="code" label={t("tally.organise.created.code")} value={code} />
          </div>
        </div>
      </section>
      <section class="card flow" aria-labelledby="next">
        <h2 id="next">{t("tally.organise.created.next")}</h2>
        <ul class="lines">
          {event.mode === "guarded" && (
            <li>
              <span>{t("tally.tickets.next")}</span>
              <a href={organiserPage("access")} id="next-tickets">
                {t("tally.tickets.title")}
              </a>
            </li>
          )}
          <li>
            <span>{t("tally.organise.created.nextPoster")}</span>
            <a href={page(paths.posterPage(code))}>{t("tally.organise.space.poster")}</a>
          </li>
          <li>
            <span>{t("tally.organise.created.nextDesk")}</span>
            <a href={organiserPage("access")}>{t("tally.organise.helpers.title")}</a>
          </li>
          <li>
            <span>{t("tally.organise.created.nextScreen")}</span>
            <a href={page(paths.screenPage(code))}>{t("tally.organise.space.screen")}</a>
          </li>
        </ul>
      </section>
    </>
  );
}

/** The event's public link. A guarded event's link includes the key fingerprint once it is computed. */
function usePublicLink(event: Event, baseUrl: string): string {
  const [keyFingerprint, setKeyFingerprint] = useState<string>();
  useEffect(() => void eventKeyFingerprint(event).then(setKeyFingerprint), [event]);
  return eventLink({ baseUrl, code: event.code, keyFingerprint });
}
